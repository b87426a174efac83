package jp.madoguchi.workflow.rule;

import java.util.Locale;

/** A login, a one-time code or a token was refused (401, or 429 when throttled). */
public final class LoginRejected extends RuleViolation {
    private static final long serialVersionUID = 1L;

    /** Why, as far as the person may know. */
    public enum Reason {
        /** Name, password or code is wrong; which one is not said. */
        WRONG_CREDENTIALS,
        /** Too many attempts; try again later. */
        THROTTLED,
        /** The token is unknown, expired or revoked. */
        TOKEN_INVALID,
        /** Another certificate took the place of this one. */
        CERTIFICATE_ENDED
    }

    private final Reason reason;

    public LoginRejected(Reason reason) {
        super("login-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
