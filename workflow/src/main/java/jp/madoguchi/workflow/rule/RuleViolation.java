package jp.madoguchi.workflow.rule;

/** A rule said no. The code is stable: API clients and message bundles ({@code violation.<code>}) rely on it. */
public abstract sealed class RuleViolation extends Exception
        permits AlreadyHandled,
                AttachmentRejected,
                FindingsRemain,
                Forbidden,
                IdempotencyConflict,
                IdentityRefused,
                LoginRejected,
                NotAllowedNow,
                NotFound,
                OutsideOpening,
                RelinkRefused,
                StaleVersion,
                WebhookRefused {
    private static final long serialVersionUID = 1L;

    private final String code;

    RuleViolation(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable code in kebab-case, as problem+json and message bundles use it. */
    public String code() {
        return code;
    }
}
