package jp.madoguchi.forms.possible;

import java.util.List;
import java.util.Random;

/** Writes random conditions about the form of {@link PossibilitiesTest}. */
final class RandomConditions {

    private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "=", "!=");

    private final Random random;

    RandomConditions(Random random) {
        this.random = random;
    }

    String condition(int depth) {
        if (depth == 0) {
            return atom();
        }
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
            case 3, 4 -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
            case 5 -> "not(" + condition(depth - 1) + ")";
            case 6 ->
                "(if " + condition(depth - 1) + " then " + condition(depth - 1) + " else " + condition(depth - 1) + ")";
            case 7 -> "((" + condition(depth - 1) + ") = " + one("true", "false", "null") + ")";
            default -> atom();
        };
    }

    private String atom() {
        return switch (random.nextInt(14)) {
            case 0, 1 -> "kind " + one("=", "!=") + " " + text("a", "b", "c", "z");
            case 2 -> "sub " + one("=", "!=") + " " + text("p", "q");
            case 3 -> one("flag", "not(flag)", "flag = true", "flag = false", "flag != null");
            case 4 -> "n " + order() + " " + random.nextInt(12);
            case 5 -> "m " + order() + " " + random.nextInt(12) + one("", ".5");
            case 6 -> one("n", "m", "late", "double", "null") + " " + order() + " " + one("n", "m", "late", "3");
            case 7 -> "d " + order() + " " + one("@\"2026-02-01\"", "date(\"2026-06-15\")", "date(\"2025-01-01\")");
            case 8 -> one("kind", "sub", "text", "class", "late", "many", "n") + " " + one("=", "!=") + " null";
            case 9 -> "kind in (" + text("a", "b") + ", " + text("b", "c") + ")";
            case 10 -> "n in " + one("[2..5]", "(2..5)", "(<2, >5)", "[1, 3, 5]", "(1, [3..4])");
            case 11 -> "class " + one("=", "!=") + " " + text("high", "low", "other");
            case 12 -> "n between " + random.nextInt(6) + " and " + one("7", "m", "2");
            default ->
                one(
                        "list contains(many, \"p\")",
                        "count(many) > 1",
                        "d.month < 3",
                        "d.weekday in [1..5]",
                        "text = \"x\"",
                        "\"x\" = text",
                        "5 < n");
        };
    }

    private String order() {
        return ORDERS.get(random.nextInt(ORDERS.size()));
    }

    private String text(String... values) {
        return "\"" + one(values) + "\"";
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
