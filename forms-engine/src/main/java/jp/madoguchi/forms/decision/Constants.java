package jp.madoguchi.forms.decision;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Scope;
import org.jspecify.annotations.Nullable;

/** Values that a file already says. */
final class Constants {

    private Constants() {}

    /** The value of an expression that reads no names; null if it cannot be told yet. */
    static @Nullable Object valueOf(Expression expression) {
        if (expression.source().contains("today")) {
            return null;
        }
        try {
            return expression.evaluate(Scope.EMPTY.frame(Map.of(), LocalDate.EPOCH));
        } catch (EvaluationStopped stopped) {
            return null;
        }
    }
}
