package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes expressions of every type that are right by their types, from constructs that two engines know. */
public final class RandomExpression {

    /** The names that expressions use. */
    public static final Map<String, Object> CONTEXT = new LinkedHashMap<>();

    static final Scope SCOPE;

    static {
        CONTEXT.put("a", new BigDecimal("3"));
        CONTEXT.put("b", new BigDecimal("-7.5"));
        CONTEXT.put("n", null);
        CONTEXT.put("s", "東京都港区");
        CONTEXT.put("t", "abcabc");
        CONTEXT.put("p", true);
        CONTEXT.put("q", null);
        CONTEXT.put("d", LocalDate.of(2026, 1, 31));
        CONTEXT.put("xs", List.of(new BigDecimal("4"), new BigDecimal("1"), new BigDecimal("9")));
        CONTEXT.put("ts", List.of("b", "a", "abc"));
        CONTEXT.put(
                "rows",
                List.of(Map.of("k", new BigDecimal("2"), "f", true), Map.of("k", new BigDecimal("5"), "f", false)));
        Map<String, Type> types = new LinkedHashMap<>();
        CONTEXT.forEach((name, value) -> types.put(name, Type.of(value)));
        types.put("n", Type.NUMBER);
        types.put("q", Type.BOOLEAN);
        SCOPE = Scope.of(types);
    }

    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "=", "!="};
    private static final String[] RANGE_FUNCTIONS = {
        "before",
        "after",
        "meets",
        "met by",
        "overlaps",
        "overlaps before",
        "overlaps after",
        "finishes",
        "finished by",
        "includes",
        "during",
        "starts",
        "started by",
        "coincides"
    };

    private final Random random;
    private final StringBuilder scopeOfLoops = new StringBuilder();

    /** Expressions that depend on a source of chance alone. */
    public RandomExpression(Random random) {
        this.random = random;
    }

    /** An expression of any type. */
    public String any() {
        int depth = random.nextInt(10) < 6 ? 1 : random.nextInt(4) < 3 ? 2 : 3;
        return switch (random.nextInt(13)) {
            case 12 -> inexact(depth);
            case 0, 1, 2 -> number(depth);
            case 3, 4, 5 -> truth(depth);
            case 6 -> text(depth);
            case 7, 8 -> list(depth);
            case 9 -> context(depth);
            default -> temporal(depth);
        };
    }

    int integer(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Unary tests of a number. */
    String unaryTests() {
        return switch (random.nextInt(10)) {
            case 0 -> "-";
            case 1, 2 -> unaryTest() + ", " + unaryTest();
            case 3 -> "not(" + unaryTest() + ")";
            case 4 -> "not(" + unaryTest() + ", " + unaryTest() + ")";
            default -> unaryTest();
        };
    }

    private String unaryTest() {
        return switch (random.nextInt(8)) {
            case 0 -> one("<", "<=", ">", ">=") + " " + number(1);
            case 1 -> one("[", "(") + "1.." + one("a", "5", "7") + one("]", ")");
            case 2 -> "? " + one(COMPARISONS) + " " + number(1);
            case 3 -> one("odd(?)", "even(?)", "list contains(xs, ?)", "? + 1 > a");
            case 4 -> list(0);
            default -> number(1);
        };
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String number(int depth) {
        if (depth <= 0) {
            return one(
                    "0",
                    "1",
                    "2",
                    "2.5",
                    "10",
                    "a",
                    "b",
                    "n",
                    "-1",
                    "rows[1].k",
                    "xs[2]",
                    "xs[-1]",
                    "xs[7]",
                    "0.1",
                    "1000",
                    scopeOfLoops.length() > 0 ? "i" : "a");
        }
        int inner = depth - 1;
        return switch (random.nextInt(26)) {
            case 0 -> number(0);
            case 1, 2, 3 -> "(" + number(inner) + " " + one("+", "-", "*", "/") + " " + number(inner) + ")";
            case 4 -> "(" + number(inner) + " ** " + one("2", "3", "0", "1") + ")";
            case 5 -> one("min", "max", "sum") + "(" + number(inner) + ", " + number(inner) + ")";
            case 6 -> one("floor", "ceiling", "abs") + "(" + number(inner) + ")";
            case 7 -> "modulo(" + number(inner) + ", " + one("3", "-4", "2.5") + ")";
            case 8 -> "-(" + number(inner) + ")";
            case 9 -> "(if " + truth(inner) + " then " + number(inner) + " else " + number(inner) + ")";
            case 10, 11 -> one("count", "sum", "max", "min", "mean", "median", "product") + "(" + list(inner) + ")";
            case 12 -> list(inner) + "[" + one("1", "2", "-1", "9") + "]";
            case 13 -> "string length(" + text(inner) + ")";
            case 14 -> "decimal(" + number(inner) + ", " + one("0", "1", "2") + ")";
            case 15 ->
                one("round up", "round down", "round half up", "round half down") + "(" + number(inner) + ", "
                        + one("0", "1", "2") + ")";
            case 16 -> date(inner) + one(".year", ".month", ".day", ".weekday");
            case 17 -> days(inner) + one(".days", ".hours", ".minutes", ".seconds");
            case 18 -> months(inner) + one(".years", ".months");
            case 19 -> "{u: " + number(inner) + ", v: u + 1}.v";
            case 20 -> "{f: function(x, y) x - y, r: f(" + number(inner) + ", " + number(inner) + ")}.r";
            case 21 -> "number(" + one("\"12\"", "\"1.5\"", "\"x\"", "\"-3\"", text(inner)) + ")";
            case 22 ->
                "number(" + one("\"1,000.5\", \",\", \".\"", "\"1 000,5\", \" \", \",\"", "\"1.000\", \".\", null")
                        + ")";
            case 23 -> time(inner) + one(".hour", ".minute", ".second");
            case 24 -> moment(inner) + one(".year", ".month", ".day", ".weekday", ".hour", ".minute", ".second");
            default -> one("day of year", "week of year") + "(" + date(inner) + ")";
        };
    }

    /** What engines compute to a different number of digits; rounding or comparing it would tell them apart. */
    private String inexact(int depth) {
        return random.nextBoolean()
                ? one("sqrt", "log", "exp") + "(" + one("1", "2", "16", "0.5", "a") + ")"
                : "stddev(concatenate([0, 1], " + list(depth) + "))";
    }

    String truth(int depth) {
        if (depth <= 0) {
            return one("true", "false", "p", "q", "a = 3", "n = null", "s != null", "rows[2].f");
        }
        int inner = depth - 1;
        return switch (random.nextInt(30)) {
            case 0 -> truth(0);
            case 1, 2 -> "(" + truth(inner) + one(" and ", " or ") + truth(inner) + ")";
            case 3 -> "not(" + truth(inner) + ")";
            case 4, 5 -> "(" + number(inner) + " " + one(COMPARISONS) + " " + number(inner) + ")";
            case 6 -> "(" + date(inner) + " " + one(COMPARISONS) + " " + date(inner) + ")";
            case 7 -> "(" + text(inner) + " " + one(COMPARISONS) + " " + text(inner) + ")";
            case 8 -> "(" + days(inner) + " " + one(COMPARISONS) + " " + days(inner) + ")";
            case 9 -> "(" + number(inner) + one(" between 1 and 5)", " in [1..5])", " in (1..4))", " in (1, 3, 9))");
            case 10 -> one("contains", "starts with", "ends with") + "(" + text(inner) + ", " + text(inner) + ")";
            case 11 -> "list contains(" + list(inner) + ", " + number(inner) + ")";
            case 12 ->
                "(" + one("some", "every") + " x in " + list(inner) + " satisfies x " + one("> 3)", "<= 4)", "= 1)");
            case 13 -> one(RANGE_FUNCTIONS) + "(" + range() + ", " + range() + ")";
            case 14 -> one("before", "after", "coincides") + "(" + one("1", "3", "5") + ", " + one("3", "5", "2") + ")";
            case 15 -> one("odd", "even") + "(" + one("1", "2", "a", "10", "-3") + ")";
            case 16 -> "(" + list(inner) + one(" = ", " != ") + list(inner) + ")";
            case 17 -> "(" + one("a", "n", "xs[1]", "(" + number(inner) + ")") + " instance of number)";
            case 18 -> "matches(" + text(inner) + ", " + one("\"^a\"", "\"b+c\"", "\"[a-c]{2}\"", "\"京都\"") + ")";
            case 19 -> one("all", "any") + "([" + truth(inner) + ", " + truth(inner) + "])";
            case 20 -> "(" + date(inner) + " in [" + date(0) + ".." + date(0) + "])";
            case 21 -> "(" + moment(inner) + " " + one(COMPARISONS) + " " + moment(inner) + ")";
            case 22 -> "(" + months(inner) + " " + one(COMPARISONS) + " " + months(inner) + ")";
            case 23 -> "(" + number(inner) + " = null)";
            case 24 ->
                one(RANGE_FUNCTIONS[9], RANGE_FUNCTIONS[12], RANGE_FUNCTIONS[8]) + "(" + range() + ", "
                        + one("1", "3", "6") + ")";
            case 25 ->
                "({u: " + number(inner) + ", v: " + text(0) + "}" + one(" = ", " != ") + "{v: " + text(0) + ", u: "
                        + number(0) + "})";
            case 26 -> "not(" + number(inner) + " = 3)";
            case 27 -> "(" + text(inner) + one(" in (\"a\", \"bc\"))", " in [\"a\"..\"b\"])", " = null)");
            case 28 ->
                "(" + one("d", "a", "s", "p", "xs", "rows", "{}", "n") + " instance of "
                        + one("number", "string", "boolean", "date", "date and time", "Any") + ")";
            default -> "(" + time(inner) + " " + one(COMPARISONS) + " " + time(inner) + ")";
        };
    }

    String text(int depth) {
        if (depth <= 0) {
            return one("\"\"", "\"a\"", "\"bc\"", "\"都\"", "s", "t", "ts[1]");
        }
        int inner = depth - 1;
        return switch (random.nextInt(16)) {
            case 0 -> text(0);
            case 1, 2 -> "(" + text(inner) + " + " + text(inner) + ")";
            case 3 -> one("substring before", "substring after") + "(" + text(inner) + ", " + text(inner) + ")";
            case 4 -> one("upper case", "lower case") + "(" + text(inner) + ")";
            case 5 ->
                "replace(" + text(inner) + ", " + one("\"b\"", "\"[a-b]+\"", "\"(a)(b)\"") + ", " + one("\"x\"", "\"\"")
                        + ")";
            case 6 -> one("substring(s, 2)", "substring(t, 2, 3)", "substring(s, -2)", "substring(t, -3, 2)");
            case 7 -> "string(" + one("a", "b", "10", "p", "s", date(inner)) + ")";
            case 8 -> "string join([s, t], " + text(0) + ")";
            case 9 -> "(if " + truth(inner) + " then " + text(inner) + " else " + text(inner) + ")";
            case 10 -> one("day of week", "month of year") + "(" + date(inner) + ")";
            case 11 -> "substring(s + " + text(inner) + ", " + one("1", "2", "-1", "3", "-2") + ")";
            case 12 ->
                "substring(s + " + text(inner) + ", " + one("1", "2", "-1", "3") + ", " + one("1", "2", "5") + ")";
            case 13 ->
                "string(" + one("@\"P14M\"", days(inner), time(inner), moment(inner), "xs", "[\"a\", null]") + ")";
            case 14 -> "trim(" + text(inner) + ")";
            default -> "string join(split(" + text(0) + ", " + one("\"b\"", "\"京\"") + "), \"|\")";
        };
    }

    /** A list of numbers. */
    String list(int depth) {
        if (depth <= 0) {
            return one("xs", "[]", "[1, 2, 3]", "[5, a, 5]", "rows.k", "rows[f].k", "rows[k > 2].k");
        }
        int inner = depth - 1;
        return switch (random.nextInt(22)) {
            case 0 -> list(0);
            case 1 -> one("concatenate", "union") + "(" + list(inner) + ", " + list(inner) + ")";
            case 2 -> one("reverse", "distinct values") + "(" + list(inner) + ")";
            case 3, 4 ->
                "(" + one(list(0), "append(" + list(0) + ", " + number(inner) + ")", "reverse(" + list(0) + ")")
                        + ")[item " + one(COMPARISONS) + " " + number(0) + "]";
            case 5 -> "(for x in " + list(inner) + " return x " + one("+ 1", "* 2", "- a") + ")";
            case 6 -> "append(" + list(inner) + ", " + number(inner) + ")";
            case 7 -> "[" + number(inner) + ", " + number(inner) + "]";
            case 8 -> loop(inner);
            case 9 -> "(for i in 3..1, x in xs return i - x)";
            case 10 -> "flatten([[1], [" + list(inner) + "], 3])";
            case 11 -> "sort(" + one("xs", "[3, 1, 2]", "rows.k") + ", function(x, y) x " + one("<", ">") + " y)";
            case 12 -> "index of(" + list(inner) + ", " + number(0) + ")";
            case 13 -> "sublist(xs, " + one("1", "2", "-1") + ")";
            case 14 -> "insert before(xs, " + one("1", "2", "3") + ", " + number(inner) + ")";
            case 15 -> "remove(xs, " + one("1", "2", "-1") + ")";
            case 16 -> "(if " + truth(inner) + " then " + list(inner) + " else " + list(inner) + ")";
            case 17 ->
                "sublist(concatenate(xs, " + list(inner) + "), " + one("1", "2", "-2") + ", " + one("1", "2") + ")";
            case 18 -> "concatenate(" + list(inner) + ", [" + number(inner) + "])";
            case 19 -> "(for x in " + list(inner) + ", y in [1, 2] return x + y)";
            case 20 -> "mode(" + one("xs", "[1, 2, 2]", "rows.k", "[a, 3, 5, 5]") + ")";
            default -> "(for i in 1..5 return if i < 3 then i else partial[-1] + partial[-2])";
        };
    }

    private String loop(int depth) {
        scopeOfLoops.append('i');
        String body = number(depth);
        scopeOfLoops.setLength(scopeOfLoops.length() - 1);
        return "(for i in 1.." + one("3", "4") + " return " + body + ")";
    }

    private String context(int depth) {
        int inner = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> "{u: " + number(inner) + ", w: " + text(inner) + "}";
            case 1 -> "context put({u: " + number(inner) + "}, \"v\", " + truth(inner) + ")";
            case 2 -> "context merge([{u: 1}, {u: " + number(inner) + ", x: " + text(inner) + "}])";
            case 3 -> "get value({u: " + number(inner) + "}, " + one("\"u\"", "\"none\"") + ")";
            default -> "get entries({u: " + number(inner) + "})";
        };
    }

    private String temporal(int depth) {
        return switch (random.nextInt(6)) {
            case 5 -> zoned();
            case 0 -> date(depth);
            case 1 -> time(depth);
            case 2 -> moment(depth);
            case 3 -> days(depth);
            default -> months(depth);
        };
    }

    /** What has to do with offsets and zones. */
    private String zoned() {
        String moment = one(
                "@\"2026-04-01T10:00:00+09:00\"",
                "@\"2026-03-29T01:30:00@Europe/Paris\"",
                "date and time(\"2026-04-01T01:00:00Z\")");
        return switch (random.nextInt(6)) {
            case 0 -> moment;
            case 1 -> "(" + moment + one(" + ", " - ") + one(days(0), months(0)) + ")";
            case 2 -> "(" + moment + one(" < ", " = ", " >= ") + "@\"2026-04-01T10:00:01+09:00\")";
            case 3 -> "(" + moment + " - @\"2026-04-01T10:00:00+09:00\")";
            case 4 -> moment + one(".hour", ".day", ".time offset", ".timezone", ".weekday");
            default -> "string(" + moment + ")";
        };
    }

    String date(int depth) {
        if (depth <= 0) {
            return one("date(\"2026-01-31\")", "date(2024, 2, 29)", "@\"2025-12-31\"", "d");
        }
        int inner = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> date(0);
            case 1 -> "(" + date(inner) + one(" + ", " - ") + months(inner) + ")";
            case 2 -> "(" + date(inner) + one(" + ", " - ") + one("@\"P10D\"", "@\"P1D\"", "@\"P400D\"") + ")";
            case 3 -> "(if " + truth(inner) + " then " + date(inner) + " else " + date(inner) + ")";
            default -> "date(" + moment(inner) + ")";
        };
    }

    private String time(int depth) {
        return depth <= 0 || random.nextInt(3) == 0
                ? one("@\"10:30:00\"", "time(\"23:15:05\")", "time(8, 0, 0)", "@\"00:00:00\"")
                : "(" + time(depth - 1) + one(" + ", " - ") + one("@\"PT90M\"", "@\"PT5S\"", "@\"PT2H\"") + ")";
    }

    private String moment(int depth) {
        return depth <= 0 || random.nextInt(3) == 0
                ? one(
                        "@\"2026-03-28T10:30:00\"",
                        "date and time(\"2024-02-29T23:59:59\")",
                        "date and time(" + date(0) + ", " + time(0) + ")")
                : "(" + moment(depth - 1) + one(" + ", " - ") + one(days(depth - 1), months(depth - 1)) + ")";
    }

    String days(int depth) {
        if (depth <= 0) {
            return one("@\"P1D\"", "@\"PT36H\"", "duration(\"PT90M\")", "@\"P10DT2H3M4S\"", "@\"PT5S\"");
        }
        int inner = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> days(0);
            case 1 -> "(" + date(0) + " - " + date(0) + ")";
            case 2 -> "(" + days(inner) + one(" + ", " - ") + days(inner) + ")";
            case 3 -> "(" + days(inner) + " * " + one("2", "3", "0") + ")";
            default -> "(" + moment(0) + " - " + moment(0) + ")";
        };
    }

    String months(int depth) {
        if (depth <= 0) {
            return one("@\"P1M\"", "@\"P14M\"", "duration(\"P2Y\")", "@\"P1Y6M\"");
        }
        int inner = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> months(0);
            case 1 -> "years and months duration(" + date(0) + ", " + date(0) + ")";
            case 2 -> "(" + months(inner) + " + " + months(inner) + ")";
            default -> "(" + months(inner) + " * " + one("2", "3") + ")";
        };
    }

    private String range() {
        return one("[", "(") + one("1", "2", "3") + ".." + one("4", "5", "6") + one("]", ")");
    }
}
