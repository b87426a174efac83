package jp.madoguchi.workflow.rule;

/** Somebody else was first: 「すでに処理済みです」 (409). */
public final class AlreadyHandled extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public AlreadyHandled() {
        super("already-handled", "Somebody else handled this case first");
    }
}
