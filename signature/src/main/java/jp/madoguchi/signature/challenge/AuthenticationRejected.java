package jp.madoguchi.signature.challenge;

import java.util.Locale;
import jp.madoguchi.signature.words.ReasonWords;

/** A login that was refused, with one reason. */
public final class AuthenticationRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a login is refused. */
    public enum Reason {
        MALFORMED,
        WEAK_ALGORITHM,
        NOT_YET_VALID,
        EXPIRED,
        REVOKED,
        UNKNOWN_STATUS,
        WRONG_PURPOSE,
        UNTRUSTED_ISSUER,
        CHALLENGE_EXPIRED,
        BAD_SIGNATURE;

        /** Key of the sentence shown, such as {@code authentication.expired}. */
        public String messageKey() {
            return "authentication." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The sentence shown to the person. */
        public String message(Locale locale) {
            return ReasonWords.of(messageKey(), locale);
        }
    }

    private final Reason reason;

    public AuthenticationRejected(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
