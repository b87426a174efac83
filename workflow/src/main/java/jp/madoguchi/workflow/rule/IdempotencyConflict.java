package jp.madoguchi.workflow.rule;

/** The same idempotency key came with another body (409). */
public final class IdempotencyConflict extends RuleViolation {
    private static final long serialVersionUID = 1L;

    public IdempotencyConflict() {
        super("idempotency-conflict", "The key was used with another body");
    }
}
