package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.rule.Ast;

/** Worlds in which comparisons are true, false or null. */
final class Comparisons {

    private static final Intervals SIGNS = Intervals.of(
                    new Interval(BigDecimal.ONE.negate(), true, BigDecimal.ONE, true))
            .onGrid(BigDecimal.ONE);

    private final Reasoning reasoning;

    Comparisons(Reasoning reasoning) {
        this.reasoning = reasoning;
    }

    List<World> binary(Ast.Binary ast, String site, Possible target, World world) {
        List<World> worlds = new ArrayList<>();
        if (target.yes()) {
            worlds.addAll(holds(ast.operator(), ast.left(), ast.right(), site, world));
        }
        if (target.no()) {
            worlds.addAll(holds(opposite(ast.operator()), ast.left(), ast.right(), site, world));
        }
        if (target.nothing()) {
            worlds.addAll(isNull(ast, site, world));
        }
        return worlds;
    }

    private static String opposite(String operator) {
        return switch (operator) {
            case "=" -> "!=";
            case "!=" -> "=";
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            default -> "<";
        };
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private List<World> holds(String operator, Ast left, Ast right, String site, World world) {
        Possible allowedLeft = allowed(operator, reasoning.values(right, site, world));
        Possible allowedRight = allowed(mirrored(operator), reasoning.values(left, site, world));
        List<World> worlds = new ArrayList<>();
        for (World first : reasoning.where(left, site, allowedLeft, world)) {
            for (World second : reasoning.where(right, site, allowedRight, first)) {
                order(operator, left, right, site, second).ifPresent(worlds::add);
            }
        }
        return worlds;
    }

    /** The values that can stand before the operator if these stand behind it. */
    private static Possible allowed(String operator, Possible others) {
        if (operator.equals("=")) {
            return others;
        } else if (operator.equals("!=")) {
            Optional<Object> one = others.single();
            if (one.isPresent()) {
                return TestSets.compared("!=", one.get()).map(TestSets::passing).orElse(Possible.ALL);
            }
            return others.isWithin(Possible.NULL) ? Possible.NOT_NULL : Possible.ALL;
        }
        return others.ordered(operator.startsWith("<"), operator.endsWith("="));
    }

    /** Remembers how two terms compare, so that {@code a < b} and {@code a > b} rule each other out. */
    private Optional<World> order(String operator, Ast left, Ast right, String site, World world) {
        String one = Terms.text(left);
        String two = Terms.text(right);
        boolean swapped = one.compareTo(two) > 0;
        String term = site + "|" + (swapped ? two : one) + " <=> " + (swapped ? one : two);
        Intervals zero = Intervals.point(BigDecimal.ZERO);
        Intervals signs =
                switch (swapped ? mirrored(operator) : operator) {
                    case "<" -> zero.below(false);
                    case "<=" -> zero.below(true);
                    case ">" -> zero.above(false);
                    case ">=" -> zero.above(true);
                    case "=" -> zero;
                    default -> zero.complement();
                };
        boolean equality = operator.equals("=") || operator.equals("!=");
        Possible to = equality ? Possible.ofNumbers(signs).withNull() : Possible.ofNumbers(signs);
        return world.restrict(term, Possible.ofNumbers(SIGNS).withNull(), to);
    }

    /** Null where the kinds differ, and for an order also where one side is null. */
    private List<World> isNull(Ast.Binary ast, String site, World world) {
        boolean equality = ast.operator().equals("=") || ast.operator().equals("!=");
        Possible left = reasoning.values(ast.left(), site, world);
        Possible right = reasoning.values(ast.right(), site, world);
        if (equality && (left.isWithin(Possible.NULL) || right.isWithin(Possible.NULL))) {
            return List.of();
        }
        Possible differs = incomparable(right, equality);
        if (left.intersect(differs).isEmpty()
                && right.intersect(incomparable(left, equality)).isEmpty()) {
            return List.of();
        }
        boolean certain = !right.nothing() && right.single().isPresent();
        return certain ? reasoning.where(ast.left(), site, differs, world) : List.of(world);
    }

    /** The values that give null when compared with some of these. */
    private static Possible incomparable(Possible with, boolean equality) {
        Optional<Object> one = with.single();
        if (one.isPresent()) {
            Possible comparable = Possible.only(one.get()).kinds();
            if (Possible.only(one.get()).others()) {
                return Possible.ALL;
            }
            Possible others = comparable.complement();
            return equality ? others.intersect(Possible.NOT_NULL) : others;
        }
        boolean plain = !with.others() && with.isWithin(with.kinds().withNull()) && oneKind(with);
        if (!plain) {
            return Possible.ALL;
        }
        Possible others = with.kinds().complement();
        return equality ? others.intersect(Possible.NOT_NULL) : with.nothing() ? Possible.ALL : others;
    }

    private static boolean oneKind(Possible values) {
        int kinds = 0;
        kinds += values.yes() || values.no() ? 1 : 0;
        kinds += values.texts().isEmpty() ? 0 : 1;
        kinds += values.numbers().isEmpty() ? 0 : 1;
        kinds += values.dates().isEmpty() ? 0 : 1;
        return kinds == 1;
    }

    List<World> in(Ast.In ast, String site, Possible target, World world) {
        Possible tested = reasoning.values(ast.value(), site, world);
        Optional<TestSets> sets = TestSets.of(ast.tests(), tested);
        if (sets.isEmpty()) {
            return target.intersect(Possible.BOOLEAN.withNull()).isEmpty() ? List.of() : List.of(world);
        }
        Possible wanted = Possible.NONE;
        if (target.yes()) {
            wanted = wanted.union(sets.get().passing());
        }
        if (target.no()) {
            wanted = wanted.union(sets.get().failing());
        }
        if (target.nothing()) {
            Possible decided = sets.get().passing().union(sets.get().failing());
            wanted = wanted.union(decided.complement());
        }
        return reasoning.where(ast.value(), site, wanted, world);
    }

    /** {@code value >= low and value <= high}; false as soon as one of them is. */
    List<World> between(Ast.Between ast, String site, Possible target, World world) {
        List<World> worlds = new ArrayList<>();
        if (target.yes()) {
            for (World above : holds(">=", ast.value(), ast.low(), site, world)) {
                worlds.addAll(holds("<=", ast.value(), ast.high(), site, above));
            }
        }
        if (target.no()) {
            worlds.addAll(holds("<", ast.value(), ast.low(), site, world));
            worlds.addAll(holds(">", ast.value(), ast.high(), site, world));
        }
        if (target.nothing()) {
            worlds.add(world);
        }
        return worlds;
    }
}
