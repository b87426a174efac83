package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads syntax trees as plain conditions; null where a tree is not simple. */
final class PlainConditionReader {
    private PlainConditionReader() {}

    static @Nullable PlainCondition read(Ast ast) {
        if (ast instanceof Ast.Name name) return among(name.name(), List.of(true), true);
        if (ast instanceof Ast.In in && in.value() instanceof Ast.Name name) return in(name.name(), in.tests());
        if (ast instanceof Ast.Binary binary) return binary(binary);
        return null;
    }

    private static @Nullable PlainCondition binary(Ast.Binary binary) {
        String operator = binary.operator();
        if (operator.equals("and") || operator.equals("or")) {
            PlainCondition left = read(binary.left());
            PlainCondition right = read(binary.right());
            return left == null || right == null ? null : joined(operator.equals("and"), left, right);
        }
        return binary.left() instanceof Ast.Name name && binary.right() instanceof Ast.Literal literal
                ? compared(name.name(), operator, literal.value())
                : null;
    }

    private static PlainCondition joined(boolean all, PlainCondition left, PlainCondition right) {
        List<PlainCondition> parts = new ArrayList<>();
        for (PlainCondition part : List.of(left, right)) {
            if (all && part instanceof PlainCondition.All nested) parts.addAll(nested.conditions());
            else if (!all && part instanceof PlainCondition.Any nested) parts.addAll(nested.conditions());
            else parts.add(part);
        }
        return all ? new PlainCondition.All(List.copyOf(parts)) : new PlainCondition.Any(List.copyOf(parts));
    }

    private static @Nullable PlainCondition compared(String field, String operator, @Nullable Object value) {
        return switch (operator) {
            case "=", "!=" ->
                value == null
                        ? new PlainCondition.Answered(field, operator.equals("!="))
                        : among(field, List.of(value), operator.equals("="));
            case "<", "<=", ">", ">=" ->
                value instanceof BigDecimal limit ? new PlainCondition.Compared(field, operator, limit) : null;
            default -> null;
        };
    }

    private static @Nullable PlainCondition in(String field, Ast.Tests tests) {
        List<Object> values = new ArrayList<>();
        for (Ast.Test test : tests.tests()) {
            boolean plain = test.operator().isEmpty()
                    && test.operand() instanceof Ast.Literal literal
                    && literal.value() != null;
            if (!plain) return null;
            values.add(Objects.requireNonNull(((Ast.Literal) test.operand()).value()));
        }
        return values.isEmpty() ? null : among(field, values, !tests.negated());
    }

    private static @Nullable PlainCondition among(String field, List<Object> values, boolean among) {
        boolean plain = values.stream()
                .allMatch(value -> value instanceof String || value instanceof Boolean || value instanceof BigDecimal);
        return plain ? new PlainCondition.Among(field, List.copyOf(values), among) : null;
    }
}
