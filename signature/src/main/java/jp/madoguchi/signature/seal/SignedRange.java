package jp.madoguchi.signature.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import jp.madoguchi.signature.seal.SealRejected.Reason;

/**
 * The bytes a signature covers: a revision of the file from its first byte but the hexadecimal string of the signature
 * itself.
 *
 * @param file the PDF
 * @param gapBegins offset of the string's {@code <}
 * @param gapEnds offset after its {@code >}
 * @param end offset after the last byte covered
 */
record SignedRange(byte[] file, int gapBegins, int gapEnds, int end) {
    /**
     * Checks a ByteRange against the file.
     *
     * @throws SealRejected {@code BYTE_RANGE}
     */
    static SignedRange of(byte[] file, int[] range) throws SealRejected {
        if (range.length != 4) throw wrong("not four numbers");
        for (int number : range) if (number < 0) throw wrong("a negative number");
        if (range[0] != 0) throw wrong("does not begin at 0");
        int begins = range[1];
        int ends = range[2];
        if (begins < 8 || ends <= begins + 2 || ends > file.length) throw wrong("gap misplaced");
        long covered = (long) ends + range[3];
        if (covered > file.length) throw wrong("ends behind the file");
        if (file[begins] != '<' || file[ends - 1] != '>') throw wrong("the gap is not the signature");
        return new SignedRange(file, begins, ends, (int) covered);
    }

    /** The message in the gap, with its padding. */
    byte[] message() throws SealRejected {
        String hex = new String(file, gapBegins + 1, gapEnds - gapBegins - 2, StandardCharsets.ISO_8859_1);
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw wrong("the gap is not hexadecimal");
        }
    }

    void feed(MessageDigest digest) {
        digest.update(file, 0, gapBegins);
        digest.update(file, gapEnds, end - gapEnds);
    }

    private static SealRejected wrong(String detail) {
        return new SealRejected(Reason.BYTE_RANGE, detail);
    }

    /**
     * What a signature dictionary claims.
     *
     * @param documentTimestamp whether it is a document timestamp, else a signature
     * @param subFilter format of the message
     * @param claimedAt {@code /M}; {@link Instant#MIN} where a document timestamp has none
     */
    record Claim(SignedRange range, boolean documentTimestamp, String subFilter, Instant claimedAt) {}
}
