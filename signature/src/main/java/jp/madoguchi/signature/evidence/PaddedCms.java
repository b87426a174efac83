package jp.madoguchi.signature.evidence;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.util.Arrays;

/**
 * Reads the CMS in a PDF's {@code /Contents}: trims it to its DER length and requires zeros after it. Bouncy Castle
 * 1.85 and later refuses the padding, and DSS would then silently report no signature at all.
 */
public final class PaddedCms extends CMSObjectUtils {
    /** For the ServiceLoader. */
    public PaddedCms() {}

    @Override
    public CMS parseToCMS(byte[] encoded) {
        return super.parseToCMS(trimmed(encoded));
    }

    private static byte[] trimmed(byte[] encoded) {
        int length = derLength(encoded);
        if (length < 0 || length >= encoded.length) return encoded;
        for (int i = length; i < encoded.length; i++)
            if (encoded[i] != 0) throw new IllegalInputException("bytes other than zero after the CMS");
        return Arrays.copyOf(encoded, length);
    }

    /** Length of the outer SEQUENCE with its header, or −1 where it cannot be told (indefinite or no SEQUENCE). */
    private static int derLength(byte[] encoded) {
        if (encoded.length < 2 || encoded[0] != 0x30) return -1;
        int first = encoded[1] & 0xFF;
        if (first < 0x80) return 2 + first;
        int octets = first & 0x7F;
        if (octets == 0 || octets > 4 || encoded.length < 2 + octets) return -1;
        long length = 0;
        for (int i = 0; i < octets; i++) length = length << 8 | (encoded[2 + i] & 0xFF);
        return length > Integer.MAX_VALUE - 8 ? -1 : (int) length + 2 + octets;
    }
}
