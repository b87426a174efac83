package jp.madoguchi.workflow.rule;

/** The person may see it but lacks the role, the step-up, or the needed distance to the case (403). */
public final class Forbidden extends RuleViolation {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The role is missing. */
        ROLE_MISSING,
        /** A one-time code of the last five minutes is missing. */
        STEP_UP_NEEDED,
        /** Who drafted may not approve, who applied may do neither. */
        SAME_PERSON,
        /** The official declared a conflict of interest about this case. */
        CONFLICT_OF_INTEREST,
        /** The step is decided by the holder of a post, its acting head, or the deputy of the absent holder. */
        NOT_THE_POSITION
    }

    private final Reason reason;

    public Forbidden(Reason reason) {
        super("forbidden-" + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
