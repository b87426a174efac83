package jp.madoguchi.forms.form;

import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What computes a field: an expression or a decision.
 *
 * @param uses the names it reads, as in {@link Expression#uses()}
 * @param code gives the value
 */
record Formula(Set<String> uses, Function<Frame, @Nullable Object> code) {

    static Formula of(Expression expression) {
        return new Formula(expression.uses(), expression::evaluate);
    }

    static Formula of(Decision decision) {
        return new Formula(decision.uses(), decision::decide);
    }

    @Nullable
    Object evaluate(Frame frame) {
        return code.apply(frame);
    }
}
