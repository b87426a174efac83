package jp.madoguchi.forms.rule;

/** An evaluation that used more than its {@link Budget}: the expression, not the input, is at fault. */
public final class EvaluationStopped extends IllegalStateException {

    private static final long serialVersionUID = 1;

    EvaluationStopped(String message) {
        super(message);
    }
}
