package jp.madoguchi.web.official;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Redraws a picture from outside: only pixels pass, no metadata, nothing hidden behind the picture. */
final class SafePicture {
    private static final long MOST_PIXELS = 60_000_000L;
    private static final int WIDEST = 1600;

    private SafePicture() {}

    static byte[] redrawn(byte[] picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("Not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException("Too many pixels: " + pixels);
                }
                int step = Math.max(1, reader.getWidth(0) / WIDEST);
                ImageReadParam sampled = reader.getDefaultReadParam();
                sampled.setSourceSubsampling(step, step, 0, 0);
                return png(reader.read(0, sampled));
            } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
                throw new IOException("Malformed picture", malformed);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        int width = Math.min(image.getWidth(), WIDEST);
        int height = Math.max(1, (int) ((long) image.getHeight() * width / image.getWidth()));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, width, height);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", out);
        return out.toByteArray();
    }
}
