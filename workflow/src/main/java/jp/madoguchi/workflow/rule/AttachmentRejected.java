package jp.madoguchi.workflow.rule;

import java.util.Locale;

/** A file cannot be attached, for one reason. */
public final class AttachmentRejected extends RuleViolation {
    private static final long serialVersionUID = 1L;

    /** Why; each has its own words on the screen. */
    public enum Reason {
        /** No bytes. */
        EMPTY,
        /** Larger than the field allows. */
        TOO_LARGE,
        /** The content is of a type that the field does not take, whatever the name says. */
        WRONG_TYPE,
        /** The field holds as many files as it may. */
        TOO_MANY,
        /** A PDF that nobody here could open. */
        PASSWORD_PROTECTED,
        /** All attachments together are larger than the procedure allows. */
        QUOTA_EXCEEDED,
        /** The field takes no files, or is not open. */
        NO_SUCH_FIELD
    }

    private final Reason reason;

    public AttachmentRejected(Reason reason) {
        super("attachment-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
