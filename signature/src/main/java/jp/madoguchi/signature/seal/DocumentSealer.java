package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;

/** Seals PDFs with one key: PAdES-B-T, certified with "no changes allowed" (DocMDP 1). Thread-safe. */
public final class DocumentSealer {
    private final SigningKey seal;
    private final TimestampSource timestamps;

    public DocumentSealer(SigningKey seal, TimestampSource timestamps) {
        this.seal = seal;
        this.timestamps = timestamps;
    }

    /**
     * What the seal states about itself.
     *
     * @param name the sealing office as shown by PDF readers
     * @param reason why it was sealed
     * @param location where
     */
    public record Statement(String name, String reason, String location) {}

    /**
     * Seals a PDF as an incremental update.
     *
     * @param at the claimed time; the timestamp proves the real one
     * @throws IOException if the bytes are no PDF that can be sealed
     * @throws SigningKey.KeyUnusable if the key does not sign
     */
    public byte[] seal(byte[] pdf, Statement statement, Instant at) throws IOException, TimestampUnavailable {
        return new PdfSealing(seal, timestamps).seal(pdf, statement, at);
    }
}
