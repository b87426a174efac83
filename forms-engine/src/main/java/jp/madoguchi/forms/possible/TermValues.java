package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.rule.Ast;
import org.jspecify.annotations.Nullable;

/** The values that a term other than a field can have, as far as its form tells. */
final class TermValues {

    private static final Map<String, Possible> OF_DATES = Map.of(
            "weekday", whole(1, 7),
            "month", whole(1, 12),
            "day", whole(1, 31));

    private static final Map<String, Possible> OF_FUNCTIONS = Map.of(
            "today", Possible.ofDates(Intervals.ALL),
            "count", atLeastZero().withNull(),
            "string length", atLeastZero().withNull(),
            "list contains", Possible.BOOLEAN.withNull(),
            "contains", Possible.BOOLEAN.withNull(),
            "starts with", Possible.BOOLEAN.withNull(),
            "ends with", Possible.BOOLEAN.withNull(),
            "matches", Possible.BOOLEAN.withNull());

    private static final Set<String> TRUTHS = Set.of("and", "or", "=", "!=", "<", "<=", ">", ">=");

    private TermValues() {}

    static Possible of(Ast ast, Reasoning reasoning, String site, World world) {
        if (ast instanceof Ast.Call call && call.function() instanceof Ast.Name name) {
            return OF_FUNCTIONS.getOrDefault(name.name(), Possible.ALL);
        } else if (ast instanceof Ast.Path path) {
            return path(path, reasoning, site, world);
        } else if (ast instanceof Ast.Binary binary) {
            return TRUTHS.contains(binary.operator())
                    ? Possible.BOOLEAN.withNull()
                    : arithmetic(binary, reasoning, site, world);
        } else if (ast instanceof Ast.Quantified
                || ast instanceof Ast.Between
                || ast instanceof Ast.In
                || ast instanceof Ast.InstanceOf) {
            return Possible.BOOLEAN.withNull();
        }
        return Possible.ALL;
    }

    private static Possible path(Ast.Path path, Reasoning reasoning, String site, World world) {
        @Nullable Possible part = OF_DATES.get(path.name());
        if (part == null) {
            return Possible.ALL;
        }
        Possible source = reasoning.values(path.source(), site, world);
        boolean date = source.isWithin(Possible.ofDates(Intervals.ALL).withNull());
        return date ? (source.nothing() ? part.withNull() : part) : Possible.ALL;
    }

    /** Sums and differences of numbers within limits; null if one side may be null. */
    private static Possible arithmetic(Ast.Binary binary, Reasoning reasoning, String site, World world) {
        Possible left = reasoning.values(binary.left(), site, world);
        Possible right = reasoning.values(binary.right(), site, world);
        if (left.isWithin(Possible.NULL) || right.isWithin(Possible.NULL)) {
            return Possible.NULL;
        }
        Possible numbers = Possible.ofNumbers(Intervals.ALL).withNull();
        if (!left.isWithin(numbers) || !right.isWithin(numbers)) {
            return Possible.ALL;
        }
        Possible result = Possible.ofNumbers(
                switch (binary.operator()) {
                    case "+" -> left.numbers().plus(right.numbers());
                    case "-" -> left.numbers().plus(right.numbers().negated());
                    default -> Intervals.ALL;
                });
        boolean surelyNumber =
                binary.operator().equals("+") || binary.operator().equals("-");
        return surelyNumber && !left.nothing() && !right.nothing() ? result : result.withNull();
    }

    private static Possible whole(int least, int most) {
        Interval between = new Interval(BigDecimal.valueOf(least), true, BigDecimal.valueOf(most), true);
        return Possible.ofNumbers(Intervals.of(between).onGrid(BigDecimal.ONE));
    }

    private static Possible atLeastZero() {
        Interval from = new Interval(BigDecimal.ZERO, true, null, false);
        return Possible.ofNumbers(Intervals.of(from).onGrid(BigDecimal.ONE));
    }
}
