package jp.madoguchi.web.session.oidc;

import java.util.Locale;

/** A login through a provider that did not come about; the message is for the log and holds no personal data. */
public final class OidcRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** What the person is told. */
    public enum Reason {
        /** The person went back, or said no. */
        CANCELLED,
        /** It took too long, or the answer belongs to no login that this session began. */
        OVER,
        /** The provider does not answer. */
        UNAVAILABLE,
        /** The provider's answer is not what it must be. */
        BAD_ANSWER;

        /** The word of addresses and of pages' texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public OidcRejected(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public OidcRejected(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
