package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of numbers: intervals in order that do not touch; on a grid if the numbers have so many decimals at most. */
final class Intervals {

    static final Intervals NONE = new Intervals(List.of(), null);
    static final Intervals ALL = new Intervals(List.of(Interval.ALL), null);

    private final List<Interval> parts;
    /** Distance of neighbours, 0.01 for two decimals; null if numbers lie anywhere. */
    private final @Nullable BigDecimal step;

    private Intervals(List<Interval> parts, @Nullable BigDecimal step) {
        this.parts = parts;
        this.step = step;
    }

    static Intervals of(Interval interval) {
        return normal(List.of(interval), null);
    }

    static Intervals point(BigDecimal number) {
        return of(Interval.point(number));
    }

    /** The numbers of this set that are multiples of a step. */
    Intervals onGrid(BigDecimal grid) {
        return normal(parts, grid);
    }

    List<Interval> parts() {
        return parts;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean isOnGrid() {
        return step != null;
    }

    boolean contains(BigDecimal number) {
        boolean onGrid = step == null || number.remainder(step).signum() == 0;
        return onGrid && parts.stream().anyMatch(part -> part.contains(number));
    }

    /** The only number of the set; empty if there are more or none. */
    Optional<BigDecimal> single() {
        return parts.size() == 1 && parts.get(0).isPoint()
                ? Optional.ofNullable(parts.get(0).low())
                : Optional.empty();
    }

    Intervals intersect(Intervals other) {
        List<Interval> common = new ArrayList<>();
        for (Interval one : parts) {
            for (Interval two : other.parts) {
                common.add(one.intersect(two));
            }
        }
        return normal(common, coarser(step, other.step));
    }

    Intervals union(Intervals other) {
        if (isEmpty()) {
            return other;
        } else if (other.isEmpty()) {
            return this;
        }
        List<Interval> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        boolean same = step != null && other.step != null && step.compareTo(other.step) == 0;
        return normal(all, same ? step : null);
    }

    /** Every number outside; a grid does not matter: what lies between its numbers is not outside. */
    Intervals complement() {
        List<Interval> gaps = new ArrayList<>();
        @Nullable BigDecimal low = null;
        boolean included = false;
        boolean open = true;
        for (Interval part : parts) {
            if (part.low() != null) {
                gaps.add(new Interval(low, included, part.low(), !part.lowIncluded()));
            }
            low = part.high();
            included = !part.highIncluded();
            open = part.high() != null;
        }
        if (open) {
            gaps.add(new Interval(low, included, null, false));
        }
        return normal(gaps, null);
    }

    /** The numbers smaller than some number of this set, or equal to it. */
    Intervals below(boolean orEqual) {
        if (isEmpty()) {
            return NONE;
        }
        Interval last = parts.get(parts.size() - 1);
        return of(new Interval(null, false, last.high(), orEqual && last.highIncluded()));
    }

    /** The numbers larger than some number of this set, or equal to it. */
    Intervals above(boolean orEqual) {
        if (isEmpty()) {
            return NONE;
        }
        Interval first = parts.get(0);
        return of(new Interval(first.low(), orEqual && first.lowIncluded(), null, false));
    }

    /** A set with every sum of a number of this set and one of the other. */
    Intervals plus(Intervals other) {
        if (isEmpty() || other.isEmpty()) {
            return NONE;
        }
        Interval one = hull();
        Interval two = other.hull();
        Interval sum = new Interval(
                one.low() == null || two.low() == null ? null : one.low().add(two.low()),
                one.lowIncluded() && two.lowIncluded(),
                one.high() == null || two.high() == null ? null : one.high().add(two.high()),
                one.highIncluded() && two.highIncluded());
        boolean grid = step != null && other.step != null && step.compareTo(other.step) == 0;
        return normal(List.of(sum), grid ? step : null);
    }

    /** The numbers of this set with the opposite sign. */
    Intervals negated() {
        List<Interval> opposite = new ArrayList<>();
        for (Interval part : parts) {
            opposite.add(new Interval(
                    part.high() == null ? null : part.high().negate(),
                    part.highIncluded(),
                    part.low() == null ? null : part.low().negate(),
                    part.lowIncluded()));
        }
        return normal(opposite, step);
    }

    private Interval hull() {
        return parts.get(0).upTo(parts.get(parts.size() - 1));
    }

    private static @Nullable BigDecimal coarser(@Nullable BigDecimal one, @Nullable BigDecimal two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.compareTo(two) >= 0 ? one : two;
    }

    private static Intervals normal(List<Interval> given, @Nullable BigDecimal step) {
        List<Interval> sorted = given.stream()
                .map(part -> step == null ? part : rounded(part, step))
                .filter(part -> !part.isEmpty())
                .sorted(Comparator.comparing(
                                Interval::low, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                        .thenComparing(Interval::lowIncluded, Comparator.reverseOrder()))
                .toList();
        List<Interval> merged = new ArrayList<>();
        for (Interval part : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).touches(part, step)) {
                merged.set(last, merged.get(last).upTo(part));
            } else {
                merged.add(part);
            }
        }
        return new Intervals(List.copyOf(merged), step);
    }

    /** The interval from its first to its last multiple of the step. */
    private static Interval rounded(Interval part, BigDecimal step) {
        BigDecimal low = part.low();
        BigDecimal high = part.high();
        BigDecimal first = low;
        BigDecimal last = high;
        if (low != null) {
            first = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
            first = first.compareTo(low) == 0 && !part.lowIncluded() ? first.add(step) : first;
        }
        if (high != null) {
            last = high.divide(step, 0, RoundingMode.FLOOR).multiply(step);
            last = last.compareTo(high) == 0 && !part.highIncluded() ? last.subtract(step) : last;
        }
        return new Interval(first, low != null, last, high != null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Intervals set
                && parts.size() == set.parts.size()
                && intersect(set).parts.equals(parts)
                && Objects.equals(step, set.step);
    }

    @Override
    public int hashCode() {
        return parts.size();
    }
}
