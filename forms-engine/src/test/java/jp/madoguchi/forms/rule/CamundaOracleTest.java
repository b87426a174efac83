package jp.madoguchi.forms.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Generated expressions mean the same to Camunda's FEEL engine and to ours. Left out, because the standard and Camunda
 * differ there: text positions beyond the text (Camunda gives an empty text, we give null as DMN 1.5 table 73 implies).
 */
class CamundaOracleTest {

    private static final FeelEngineApi CAMUNDA = FeelEngineBuilder.forJava().build();
    private static final Map<String, Object> CONTEXT = new LinkedHashMap<>();
    private static final Scope SCOPE;

    static {
        CONTEXT.put("a", new BigDecimal("3"));
        CONTEXT.put("b", new BigDecimal("-7.5"));
        CONTEXT.put("n", null);
        CONTEXT.put("s", "東京都港区");
        CONTEXT.put("t", "abcabc");
        CONTEXT.put("p", true);
        CONTEXT.put("q", null);
        CONTEXT.put("xs", List.of(new BigDecimal("4"), new BigDecimal("1"), new BigDecimal("9")));
        CONTEXT.put(
                "rows",
                List.of(Map.of("k", new BigDecimal("2"), "f", true), Map.of("k", new BigDecimal("5"), "f", false)));
        Map<String, Type> types = new LinkedHashMap<>();
        CONTEXT.forEach((name, value) -> types.put(name, Type.of(value)));
        types.put("n", Type.NUMBER);
        types.put("q", Type.BOOLEAN);
        SCOPE = Scope.of(types);
    }

    @Property(tries = 4000, shrinking = ShrinkingMode.BOUNDED)
    void sameMeaning(@ForAll("expressions") String expression) throws Exception {
        Object ours = Feel.compile(expression, SCOPE).evaluate(SCOPE.frame(CONTEXT, LocalDate.of(2026, 4, 1)));
        EvaluationResult result = CAMUNDA.evaluateExpression(expression, CONTEXT);
        Object theirs = result.isSuccess() ? result.result() : null;
        assertTrue(same(ours, theirs), () -> expression + "\n ours   " + ours + "\n theirs " + theirs);
    }

    private static boolean same(Object ours, Object theirs) {
        if (ours instanceof BigDecimal number && theirs instanceof Number other) {
            double difference = number.doubleValue() - other.doubleValue();
            return Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(other.doubleValue()));
        }
        if (ours instanceof List<?> one && theirs instanceof List<?> two) {
            return one.size() == two.size()
                    && java.util.stream.IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), two.get(i)));
        }
        return Objects.equals(ours, theirs);
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.oneOf(numbers(3), booleans(3), texts(2), lists(2), dates());
    }

    private static Arbitrary<String> numbers(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(
                "0", "1", "2", "2.5", "10", "a", "b", "n", "-1", "rows[1].k", "xs[2]", "xs[-1]", "xs[7]");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> numbers(depth - 1));
        List<Arbitrary<String>> all = new ArrayList<>();
        all.add(leaf);
        all.add(form(Arbitraries.of("(%s + %s)", "(%s - %s)", "(%s * %s)", "(%s / %s)"), inner, inner));
        all.add(form(Arbitraries.of("min(%s, %s)", "max(%s, %s)", "sum(%s, %s)"), inner, inner));
        all.add(form(
                Arbitraries.of("floor(%s)", "ceiling(%s)", "abs(%s)", "modulo(%s, 3)", "modulo(%s, -4)", "-(%s)"),
                inner));
        all.add(Arbitraries.lazy(() -> booleans(depth - 1))
                .flatMap(c -> inner.flatMap(x -> inner.map(y -> "(if " + c + " then " + x + " else " + y + ")"))));
        all.add(Arbitraries.lazy(() -> lists(depth - 1))
                .flatMap(list -> Arbitraries.of("count(%s)", "sum(%s)", "max(%s)", "mean(%s)", "%s[1]")
                        .map(f -> f.formatted(list))));
        all.add(Arbitraries.lazy(() -> texts(depth - 1)).map("string length(%s)"::formatted));
        return Arbitraries.oneOf(all);
    }

    private static Arbitrary<String> booleans(int depth) {
        Arbitrary<String> leaf =
                Arbitraries.of("true", "false", "p", "q", "a = 3", "n = null", "s != null", "rows[2].f");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> booleans(depth - 1));
        Arbitrary<String> number = Arbitraries.lazy(() -> numbers(depth - 1));
        Arbitrary<String> text = Arbitraries.lazy(() -> texts(depth - 1));
        Arbitrary<String> list = Arbitraries.lazy(() -> lists(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                form(Arbitraries.of("(%s and %s)", "(%s or %s)"), inner, inner),
                form(Arbitraries.of("not(%s)"), inner),
                form(
                        Arbitraries.of("(%s < %s)", "(%s <= %s)", "(%s > %s)", "(%s >= %s)", "(%s = %s)", "(%s != %s)"),
                        number,
                        number),
                form(
                        Arbitraries.of("(%s between 1 and 5)", "(%s in [1..5])", "(%s in (1..4))", "(%s in (1, 3, 9))"),
                        number),
                form(
                        Arbitraries.of("(%s = %s)", "contains(%s, %s)", "starts with(%s, %s)", "ends with(%s, %s)"),
                        text,
                        text),
                list.flatMap(xs -> Arbitraries.of(
                                "list contains(%s, 4)",
                                "(some x in %s satisfies x > 3)", "(every x in %s satisfies x > 0)")
                        .map(f -> f.formatted(xs))));
    }

    private static Arbitrary<String> texts(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("\"\"", "\"a\"", "\"bc\"", "\"都\"", "s", "t");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> texts(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                form(Arbitraries.of("(%s + %s)", "substring before(%s, %s)", "substring after(%s, %s)"), inner, inner),
                form(Arbitraries.of("upper case(%s)", "lower case(%s)", "replace(%s, \"b\", \"x\")"), inner),
                Arbitraries.of(
                        "substring(s, 2)",
                        "substring(t, 2, 3)",
                        "substring(s, -2)",
                        "string(a)",
                        "string join([s, t], \"-\")"));
    }

    private static Arbitrary<String> lists(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("xs", "[]", "[1, 2, 3]", "[5, a, 5]", "rows.k", "rows[f].k");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> lists(depth - 1));
        Arbitrary<String> number = Arbitraries.lazy(() -> numbers(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                form(Arbitraries.of("concatenate(%s, %s)", "union(%s, %s)"), inner, inner),
                form(
                        Arbitraries.of(
                                "reverse(%s)", "distinct values(%s)", "(%s)[item > 2]", "(for x in %s return x + 1)"),
                        inner),
                form(Arbitraries.of("append(%s, %s)"), inner, number),
                form(Arbitraries.of("[%s, %s]"), number, number),
                Arbitraries.of(
                        "(for i in 1..4 return i * a)",
                        "(for i in 3..1, x in xs return i - x)",
                        "flatten([[1], [[2]], 3])",
                        "sort(xs, function(x, y) x < y)"));
    }

    private static Arbitrary<String> dates() {
        Arbitrary<String> date = Arbitraries.of(
                "date(\"2026-01-31\")",
                "date(2024, 2, 29)",
                "(date(\"2026-01-31\") + duration(\"P1M\"))",
                "(date(\"2025-12-31\") - duration(\"P10D\"))");
        return Arbitraries.oneOf(
                form(
                        Arbitraries.of(
                                "(%s < %s)", "(%s = %s)", "years and months duration(%s, %s).months", "(%s - %s).days"),
                        date,
                        date),
                form(
                        Arbitraries.of("%s.year", "%s.month", "%s.day", "%s.weekday", "string(%s)", "day of year(%s)"),
                        date));
    }

    private static Arbitrary<String> form(Arbitrary<String> format, Arbitrary<String> one) {
        return format.flatMap(f -> one.map(f::formatted));
    }

    private static Arbitrary<String> form(Arbitrary<String> format, Arbitrary<String> one, Arbitrary<String> two) {
        return format.flatMap(f -> one.flatMap(x -> two.map(y -> f.formatted(x, y))));
    }
}
