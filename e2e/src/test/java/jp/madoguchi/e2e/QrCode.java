package jp.madoguchi.e2e;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Reads the QR code of a document as a telephone would: from a picture of the page. */
final class QrCode {
    private QrCode() {}

    static URI read(byte[] pdf, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("qr.pdf"), pdf);
        CommandLine drawn = CommandLine.run(List.of(
                "pdftoppm",
                "-r",
                "200",
                "-gray",
                "-png",
                file.toString(),
                folder.resolve("qr").toString()));
        if (drawn.exit() != 0) {
            throw new AssertionError(drawn.out());
        }
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".png"))
                    .sorted()
                    .toList()) {
                try {
                    return decode(ImageIO.read(page.toFile()));
                } catch (NotFoundException notOnThisPage) {
                    Files.delete(page);
                }
            }
        }
        throw new AssertionError("no QR code in the document");
    }

    private static URI decode(BufferedImage page) throws NotFoundException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        return URI.create(
                new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText());
    }
}
