package jp.madoguchi.signature.cms;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;

/** Reads signed attributes that stand alone, before they are part of a message. */
public final class SignedAttributes {
    private SignedAttributes() {}

    /**
     * The claimed time inside.
     *
     * @param encoded DER of the SET OF attributes
     * @throws CmsRejected {@code MALFORMED}
     */
    public static Optional<Instant> signingTime(byte[] encoded) throws CmsRejected {
        try {
            SignerAttributeSet attributes = SignerAttributeSet.of(ASN1Set.getInstance(encoded));
            Optional<ASN1Encodable> time = attributes.object(CMSAttributes.signingTime);
            return time.isEmpty() ? Optional.empty() : Optional.of(InstantOf.time(Time.getInstance(time.get())));
        } catch (RuntimeException | ParseException e) {
            throw CmsRejected.malformed("signed attributes");
        }
    }

    /**
     * The digest of the content inside.
     *
     * @param encoded DER of the SET OF attributes
     * @throws CmsRejected {@code MALFORMED} also if it is no DER, or there is no digest
     */
    public static byte[] messageDigest(byte[] encoded) throws CmsRejected {
        try {
            ASN1Set attributes = ASN1Set.getInstance(encoded);
            if (!Arrays.equals(attributes.getEncoded("DER"), encoded)) throw CmsRejected.malformed("not DER");
            return SignerAttributeSet.of(attributes)
                    .object(CMSAttributes.messageDigest)
                    .map(value -> ASN1OctetString.getInstance(value).getOctets())
                    .orElseThrow(() -> CmsRejected.malformed("no messageDigest"));
        } catch (RuntimeException | IOException e) {
            throw CmsRejected.malformed("signed attributes");
        }
    }
}
