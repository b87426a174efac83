package jp.madoguchi.workflow.rule;

/** The draft was changed elsewhere since it was read (412). */
public final class StaleVersion extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleVersion(long current) {
        super("stale-version", "Current version is " + current);
        this.current = current;
    }

    /** The version to read again. */
    public long current() {
        return current;
    }
}
