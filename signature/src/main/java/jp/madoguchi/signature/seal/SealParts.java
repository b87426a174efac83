package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignedMessage;

/**
 * Takes a sealed PDF that was checked apart, for those who check it by hand.
 *
 * @param parts the seal, then the document timestamps
 * @param crls CRLs of the document security store, DER
 */
public record SealParts(List<Part> parts, List<byte[]> crls) {
    public SealParts {
        parts = List.copyOf(parts);
        crls = List.copyOf(crls);
    }

    /**
     * A signature or document timestamp.
     *
     * @param gapBegins offset of the {@code <} before its hexadecimal digits
     * @param gapEnds offset after the {@code >} behind them
     * @param end offset after the last byte it covers
     * @param message CMS without padding
     * @param valueOffset offset of the OCTET STRING with the signature value in the message
     */
    public record Part(int gapBegins, int gapEnds, int end, byte[] message, int valueOffset) {}

    /** Takes a file apart. */
    public static SealParts of(byte[] pdf) throws SealRejected {
        var parts = new ArrayList<Part>();
        try (Revision revision = Revision.of(pdf)) {
            for (SignedRange.Claim claim : PdfSignatures.of(pdf)) {
                SignedRange range = claim.range();
                SignedMessage message = SignedMessage.parsePadded(range.message());
                byte[] encoded = message.encoded();
                parts.add(new Part(
                        range.gapBegins(),
                        range.gapEnds(),
                        range.end(),
                        encoded,
                        offset(encoded, message.signatureValue())));
            }
            return new SealParts(parts, revision.crls());
        } catch (IOException | CmsRejected e) {
            throw new SealRejected(SealRejected.Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /** The file as it was sealed, without the timestamps that followed; empty if it is no sealed PDF. */
    public static Optional<byte[]> sealedBytes(byte[] file) {
        if (file.length < 5 || file[0] != '%' || file[1] != 'P') return Optional.empty();
        try {
            return Optional.of(
                    Arrays.copyOf(file, PdfSignatures.of(file).get(0).range().end()));
        } catch (SealRejected e) {
            return Optional.empty();
        }
    }

    private static int offset(byte[] encoded, byte[] value) {
        int header = value.length < 128 ? 2 : value.length < 256 ? 3 : 4;
        for (int at = header; at <= encoded.length - value.length; at++)
            if (encoded[at - header] == 4 && Arrays.equals(encoded, at, at + value.length, value, 0, value.length))
                return at - header;
        throw new IllegalStateException("no signature value");
    }
}
