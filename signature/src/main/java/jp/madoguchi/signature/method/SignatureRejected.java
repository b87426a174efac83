package jp.madoguchi.signature.method;

import java.util.Locale;
import jp.madoguchi.signature.words.ReasonWords;

/** A signature that was refused, with exactly one reason. */
public final class SignatureRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a signature is refused. */
    public enum Reason {
        /** Not a container, or one with anything that does not belong there. */
        MALFORMED,
        /** Bytes do not match their hash or signature. */
        TAMPERED,
        /** A sound signature over something else: another application, or an earlier state of this one. */
        REPLAYED,
        /** Algorithm or key outside the allow-list. */
        WEAK_ALGORITHM,
        /** The certificate's validity has not begun. */
        NOT_YET_VALID,
        /** The certificate's validity has ended. */
        EXPIRED,
        /** The certificate is revoked. */
        REVOKED,
        /** A certificate for another use, such as login. */
        WRONG_PURPOSE,
        /** No path to a pinned issuer of this purpose. */
        UNTRUSTED_ISSUER,
        /** The certificate named in the signed attributes is not the one that signed. */
        CERTIFICATE_SWAPPED,
        /** The certificate names somebody else than the applicant. */
        WRONG_PERSON;

        /** Stable kebab-case code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Key of the sentence shown, such as {@code signature.expired}. */
        public String messageKey() {
            return "signature." + code();
        }

        /** The sentence shown to the applicant. */
        public String message(Locale locale) {
            return ReasonWords.of(messageKey(), locale);
        }
    }

    private final Reason reason;

    public SignatureRejected(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
