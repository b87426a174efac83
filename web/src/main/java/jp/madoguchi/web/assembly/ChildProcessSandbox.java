package jp.madoguchi.web.assembly;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.workflow.review.PdfSandbox;

/** Foreign PDFs drawn in a process of their own. */
@Singleton
public class ChildProcessSandbox implements PdfSandbox {

    private static final int MAX_PICTURE_BYTES = 16 * 1024 * 1024;

    private final ChildProcess child;

    @Inject
    ChildProcessSandbox(ChildProcess child) {
        this.child = child;
    }

    @Override
    public List<byte[]> pages(byte[] pdf, int maxPages) throws IOException {
        try {
            return child.run(List.of("pages", Integer.toString(maxPages)), (pictures, input) -> {
                input.write(pdf);
                input.close();
                return read(pictures);
            });
        } catch (EOFException cut) {
            throw new IOException("The file cannot be drawn within its limits", cut);
        }
    }

    private static List<byte[]> read(DataInputStream pictures) throws IOException {
        pictures.readInt();
        List<byte[]> pages = new ArrayList<>();
        for (int length = pictures.readInt(); length != 0; length = pictures.readInt()) {
            if (length < 0 || length > MAX_PICTURE_BYTES) {
                throw new IOException("A picture of " + length + " bytes");
            }
            byte[] page = pictures.readNBytes(length);
            if (page.length < length) {
                throw new EOFException();
            }
            pages.add(page);
        }
        return pages;
    }
}
