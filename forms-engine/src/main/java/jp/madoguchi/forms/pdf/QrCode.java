package jp.madoguchi.forms.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code drawn as squares (ISO/IEC 18004), sharp at any size. */
final class QrCode {
    private QrCode() {}

    /** Draws a code with its lower left corner at a place; the quiet zone around it is the caller's. */
    static void draw(Sheet sheet, Tag figure, String address, float x, float y, float size) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address.length() + " characters", e);
        }
        PageContent content = sheet.begin(figure);
        content.gray(0);
        content.openScaled(x, y, size / modules.getWidth());
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) end++;
                if (end > column) content.rectangle(column, modules.getHeight() - row - 1, end - column, 1);
                column = Math.max(end, column + 1);
            }
        }
        content.fillPath();
        content.closeScaled();
        content.end();
    }
}
