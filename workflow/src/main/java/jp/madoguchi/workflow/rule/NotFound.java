package jp.madoguchi.workflow.rule;

/** It does not exist, or it belongs to somebody else: nobody can tell which (404). */
public final class NotFound extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not-found", "No such thing for this person");
    }
}
