package jp.madoguchi.forms.rule;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Built-in functions on ranges (DMN 1.5, clause 10.3.4.7); a single value is a range of one. */
final class RangeFunctions {

    static final List<Builtin> ALL = List.of(
            of("before", (a, b) -> ends(a, b) < 0 || (ends(a, b) == 0 && !(a.highIncluded() && b.lowIncluded()))),
            of("after", (a, b) -> ends(b, a) < 0 || (ends(b, a) == 0 && !(b.highIncluded() && a.lowIncluded()))),
            of("meets", (a, b) -> ends(a, b) == 0 && a.highIncluded() && b.lowIncluded()),
            of("met by", (a, b) -> ends(b, a) == 0 && b.highIncluded() && a.lowIncluded()),
            of("overlaps", RangeFunctions::overlap),
            of("overlaps before", (a, b) -> overlap(a, b) && lows(a, b) < 0 && highs(a, b) <= 0),
            of("overlaps after", (a, b) -> overlap(a, b) && lows(a, b) > 0 && highs(a, b) >= 0),
            of("finishes", (a, b) -> highs(a, b) == 0 && lows(a, b) >= 0),
            of("finished by", (a, b) -> highs(a, b) == 0 && lows(a, b) <= 0),
            of("includes", (a, b) -> lows(a, b) <= 0 && highs(a, b) >= 0),
            of("during", (a, b) -> lows(a, b) >= 0 && highs(a, b) <= 0),
            of("starts", (a, b) -> lows(a, b) == 0 && highs(a, b) <= 0),
            of("started by", (a, b) -> lows(a, b) == 0 && highs(a, b) >= 0),
            of("coincides", (a, b) -> lows(a, b) == 0 && highs(a, b) == 0));

    private RangeFunctions() {}

    private static Builtin of(String name, BiPredicate<Range, Range> test) {
        return Builtin.of(name + "(range1: any, range2: any)", Type.BOOLEAN, (arguments, budget) -> {
            Range a = asRange(arguments[0]);
            Range b = asRange(arguments[1]);
            boolean comparable = Values.compare(a.high(), b.low()) != null && Values.compare(a.low(), b.high()) != null;
            return comparable ? (Object) test.test(a, b) : null;
        });
    }

    private static Range asRange(@Nullable Object value) {
        return value instanceof Range range ? range : new Range(value, true, value, true);
    }

    private static int order(@Nullable Object left, @Nullable Object right) {
        @Nullable Integer order = Values.compare(left, right);
        return order == null ? 0 : order;
    }

    /** Where the end of the first lies from the start of the second. */
    private static int ends(Range a, Range b) {
        return order(a.high(), b.low());
    }

    /** Order of the starts; an included start comes before an excluded one. */
    private static int lows(Range a, Range b) {
        int order = order(a.low(), b.low());
        return order != 0 ? order : Boolean.compare(b.lowIncluded(), a.lowIncluded());
    }

    /** Order of the ends; an excluded end comes before an included one. */
    private static int highs(Range a, Range b) {
        int order = order(a.high(), b.high());
        return order != 0 ? order : Boolean.compare(a.highIncluded(), b.highIncluded());
    }

    private static boolean overlap(Range a, Range b) {
        boolean aBefore = ends(a, b) < 0 || (ends(a, b) == 0 && !(a.highIncluded() && b.lowIncluded()));
        boolean bBefore = ends(b, a) < 0 || (ends(b, a) == 0 && !(b.highIncluded() && a.lowIncluded()));
        return !aBefore && !bBefore;
    }
}
