package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a range whose ends are literals from text, as the function {@code range} does. */
final class RangeText {

    private RangeText() {}

    static @Nullable Object read(String text) throws ExpressionRejected {
        if (!(Parser.parse(text, Scope.EMPTY) instanceof Ast.RangeOf range)
                || !isLiteral(range.low())
                || !isLiteral(range.high())) {
            return null;
        }
        Typed typed = new Compiler(text, Scope.EMPTY).compile(range, Scope.EMPTY);
        return typed.code().eval(Frame.root(new @Nullable Object[0], new Budget(LocalDate.EPOCH)));
    }

    /** A value as it is written, or a call such as {@code date("2026-04-01")}. */
    private static boolean isLiteral(@Nullable Ast ast) {
        if (ast instanceof Ast.Negation negation) {
            return isLiteral(negation.operand());
        }
        return ast == null
                || ast instanceof Ast.Literal
                || (ast instanceof Ast.Call call
                        && call.function() instanceof Ast.Name
                        && call.positional().stream().allMatch(Ast.Literal.class::isInstance)
                        && call.named().isEmpty());
    }
}
