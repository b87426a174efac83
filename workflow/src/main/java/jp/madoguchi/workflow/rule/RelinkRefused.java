package jp.madoguchi.workflow.rule;

import java.util.Locale;

/** An account is not taken over (422). */
public final class RelinkRefused extends RuleViolation {
    private static final long serialVersionUID = 1L;

    /** Why, as far as the person may know. */
    public enum Reason {
        /** No account is known for this certificate, or it was taken over before. */
        UNKNOWN_CERTIFICATE,
        /** Both certificates are this account's already. */
        SAME_ACCOUNT,
        /** The accounts name different people: only the counter can tell. */
        NAMES_DIFFER,
        /** A business is found by its 法人番号; nothing is taken over. */
        BUSINESS,
        /** An account is confirmed only after it was compared. */
        NOT_COMPARED,
        /** The account chosen is none of those found for what the person states. */
        NO_CANDIDATE
    }

    private final Reason reason;

    public RelinkRefused(Reason reason) {
        super("relink-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
