package jp.madoguchi.forms.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Makes the streams and small arrays of one PDF file. */
final class PdfObjects implements AutoCloseable {
    private final COSDocument document;
    private final Deflater deflater = new Deflater(6);

    PdfObjects(COSDocument document) {
        this.document = document;
    }

    COSStream stream(byte[] content) {
        return stream(content, content.length);
    }

    COSStream stream(byte[] content, int length) {
        byte[] packed = new byte[length + length / 1000 + 64];
        deflater.reset();
        deflater.setInput(content, 0, length);
        deflater.finish();
        int size = deflater.deflate(packed);
        COSStream stream = document.createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(packed, 0, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    COSStream fontFile(byte[] font) {
        COSStream stream = stream(font);
        stream.setInt(COSName.LENGTH1, font.length);
        return stream;
    }

    /** A stream that stays readable in the file. */
    COSStream plain(byte[] content) {
        COSStream stream = document.createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        for (int value : values) array.add(COSInteger.get(value));
        return array;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
