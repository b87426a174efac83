package jp.madoguchi.forms.rule;

import org.jspecify.annotations.Nullable;

/** A function written in FEEL, with the frame it was made in. */
record FunctionValue(int parameters, Code body, Frame frame) {

    @Nullable
    Object call(@Nullable Object... arguments) {
        Budget budget = frame.budget();
        budget.spend(1);
        budget.enter();
        try {
            return body.eval(frame.inner(arguments));
        } finally {
            budget.leave();
        }
    }
}
