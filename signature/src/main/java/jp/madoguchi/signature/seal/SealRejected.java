package jp.madoguchi.signature.seal;

import java.util.Locale;
import jp.madoguchi.signature.words.ReasonWords;

/** A seal that does not hold, with one reason. */
public final class SealRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No PDF, or one built in a way no honest writer uses. */
        MALFORMED,
        /** A PDF without any signature. */
        NOT_SEALED,
        /** The ByteRange does not cover the whole file but the signature itself. */
        BYTE_RANGE,
        /** Something was added after sealing. */
        CHANGED_AFTER_SEALING,
        /** Bytes do not match the signature. */
        TAMPERED,
        /** Algorithm or key outside the allow-list. */
        WEAK_ALGORITHM,
        /** The certificate had expired at the proved time. */
        EXPIRED,
        /** The certificate was not yet valid at the proved time. */
        NOT_YET_VALID,
        /** The certificate was revoked at the proved time. */
        REVOKED,
        /** A certificate for another use. */
        WRONG_PURPOSE,
        /** No path to a pinned issuer of seals. */
        UNTRUSTED_ISSUER,
        /** The certificate named in the signed attributes is not the one that signed. */
        CERTIFICATE_SWAPPED,
        /** A timestamp that does not hold. */
        TIMESTAMP;

        /** Stable kebab-case code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Key of the sentence shown. */
        public String messageKey() {
            return "seal." + code();
        }

        /** The sentence shown. */
        public String message(Locale locale) {
            return ReasonWords.of(messageKey(), locale);
        }
    }

    private final Reason reason;

    public SealRejected(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
