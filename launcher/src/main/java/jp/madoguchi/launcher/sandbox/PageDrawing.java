package jp.madoguchi.launcher.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the pages of a PDF as PNG pictures, readable on a screen.
 *
 * @param maxPages how many at most
 */
record PageDrawing(int maxPages) {

    /** Enough to read 8-point text. */
    private static final float DOTS_PER_INCH = 120;

    /** A page of any size fits: an A3 page at full resolution is 1,984 pixels high. */
    private static final float MAX_PIXELS = 2_000;

    private static final float POINTS_PER_INCH = 72;

    void draw(byte[] file, DataOutputStream answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            answer.writeInt(pages);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page = 0; page < Math.min(pages, maxPages); page++) {
                byte[] picture =
                        draw(renderer, page, scale(document.getPage(page).getCropBox()));
                answer.writeInt(picture.length);
                answer.write(picture);
            }
            answer.writeInt(0);
        }
    }

    private static byte[] draw(PDFRenderer renderer, int page, float scale) throws IOException {
        BufferedImage image = renderer.renderImage(page, scale, ImageType.RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream(64 * 1024);
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static float scale(PDRectangle page) {
        float longest = Math.max(1, Math.max(page.getWidth(), page.getHeight()));
        return Math.min(DOTS_PER_INCH / POINTS_PER_INCH, MAX_PIXELS / longest);
    }
}
