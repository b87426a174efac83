package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.rule.Ast;

/** The value of terms that have only one, whatever is answered. */
final class Constants {

    private Constants() {}

    /** The one value; empty if the term has several, or null, or one that is not understood here. */
    static Optional<Object> of(Ast ast) {
        if (ast instanceof Ast.Literal literal) {
            return Optional.ofNullable(literal.value());
        } else if (ast instanceof Ast.Negation negation) {
            return number(negation.operand()).map(BigDecimal::negate);
        } else if (ast instanceof Ast.Binary binary) {
            return arithmetic(binary);
        } else if (ast instanceof Ast.Call call
                && call.function() instanceof Ast.Name name
                && name.name().equals("date")
                && call.named().isEmpty()) {
            return date(call.positional());
        }
        return Optional.empty();
    }

    static boolean isNull(Ast ast) {
        return ast instanceof Ast.Literal literal && literal.value() == null;
    }

    private static Optional<BigDecimal> number(Ast ast) {
        return of(ast).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    private static Optional<Object> arithmetic(Ast.Binary binary) {
        Optional<BigDecimal> left = number(binary.left());
        Optional<BigDecimal> right = number(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return switch (binary.operator()) {
            case "+" -> Optional.of(left.get().add(right.get(), MathContext.DECIMAL128));
            case "-" -> Optional.of(left.get().subtract(right.get(), MathContext.DECIMAL128));
            case "*" -> Optional.of(left.get().multiply(right.get(), MathContext.DECIMAL128));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> date(List<Ast> arguments) {
        if (arguments.size() == 1
                && arguments.get(0) instanceof Ast.Literal literal
                && literal.value() instanceof String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
