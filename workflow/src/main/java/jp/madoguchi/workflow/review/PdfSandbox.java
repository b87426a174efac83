package jp.madoguchi.workflow.review;

import java.io.IOException;
import java.util.List;

/** Renders foreign PDFs in a process of their own that can be killed; nothing of a foreign file is parsed here. */
public interface PdfSandbox {
    /**
     * Renders pages to PNG pictures.
     *
     * @param pdf the foreign file
     * @param maxPages pages at most
     * @throws IOException when it cannot be rendered within heap, CPU and time caps
     */
    List<byte[]> pages(byte[] pdf, int maxPages) throws IOException;
}
