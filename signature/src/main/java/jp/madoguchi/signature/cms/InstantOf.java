package jp.madoguchi.signature.cms;

import java.text.ParseException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.Time;

/** Instants of ASN.1 times. */
final class InstantOf {
    private InstantOf() {}

    static Instant time(Time time) throws ParseException {
        return time.toASN1Primitive() instanceof ASN1UTCTime utc
                ? utc.getAdjustedDate().toInstant()
                : ASN1GeneralizedTime.getInstance(time.toASN1Primitive())
                        .getDate()
                        .toInstant();
    }
}
