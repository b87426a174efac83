package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers between two ends.
 *
 * @param low smallest; null if there is none
 * @param lowIncluded whether it belongs to the interval
 * @param high largest; null if there is none
 * @param highIncluded whether it belongs to the interval
 */
record Interval(@Nullable BigDecimal low, boolean lowIncluded, @Nullable BigDecimal high, boolean highIncluded) {

    static final Interval ALL = new Interval(null, false, null, false);

    static Interval point(BigDecimal number) {
        return new Interval(number, true, number, true);
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
    }

    boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    boolean contains(BigDecimal number) {
        int fromLow = low == null ? 1 : number.compareTo(low);
        int toHigh = high == null ? 1 : high.compareTo(number);
        return (lowIncluded ? fromLow >= 0 : fromLow > 0) && (highIncluded ? toHigh >= 0 : toHigh > 0);
    }

    Interval intersect(Interval other) {
        boolean otherLow = later(other.low, other.lowIncluded);
        boolean otherHigh = earlier(other.high, other.highIncluded);
        return new Interval(
                otherLow ? other.low : low,
                otherLow ? other.lowIncluded : lowIncluded,
                otherHigh ? other.high : high,
                otherHigh ? other.highIncluded : highIncluded);
    }

    /** Whether a low end cuts off more than this interval's. */
    private boolean later(@Nullable BigDecimal end, boolean included) {
        if (end == null || low == null) {
            return end != null;
        }
        int order = end.compareTo(low);
        return order > 0 || (order == 0 && !included);
    }

    /** Whether a high end cuts off more than this interval's. */
    private boolean earlier(@Nullable BigDecimal end, boolean included) {
        if (end == null || high == null) {
            return end != null;
        }
        int order = end.compareTo(high);
        return order < 0 || (order == 0 && !included);
    }

    /** Whether nothing lies between the end of this interval and the beginning of a later one. */
    boolean touches(Interval later, @Nullable BigDecimal step) {
        if (high == null || later.low == null) {
            return true;
        }
        int order = high.compareTo(later.low);
        if (order == 0) {
            return highIncluded || later.lowIncluded;
        }
        return order > 0 || (step != null && high.add(step).compareTo(later.low) >= 0);
    }

    /** The smallest interval that holds this one and a later one. */
    Interval upTo(Interval later) {
        boolean laterEnds = !later.earlierEnd(high, highIncluded);
        return new Interval(
                low, lowIncluded, laterEnds ? later.high : high, laterEnds ? later.highIncluded : highIncluded);
    }

    /** Whether this interval ends before the given end. */
    private boolean earlierEnd(@Nullable BigDecimal end, boolean included) {
        if (high == null) {
            return false;
        }
        if (end == null) {
            return true;
        }
        int order = high.compareTo(end);
        return order < 0 || (order == 0 && included && !highIncluded);
    }
}
