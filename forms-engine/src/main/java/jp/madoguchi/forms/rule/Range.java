package jp.madoguchi.forms.rule;

import org.jspecify.annotations.Nullable;

/**
 * An interval of comparable values.
 *
 * @param low first value, or null: no lower end
 * @param lowIncluded whether the first value belongs to it
 * @param high last value, or null: no upper end
 * @param highIncluded whether the last value belongs to it
 */
record Range(@Nullable Object low, boolean lowIncluded, @Nullable Object high, boolean highIncluded) {

    /** Whether a value lies within; null if it cannot be compared. */
    @Nullable
    Boolean contains(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        boolean within = true;
        if (low != null) {
            @Nullable Integer order = Values.compare(low, value);
            if (order == null) {
                return null;
            }
            within = order < 0 || (order == 0 && lowIncluded);
        }
        if (high != null) {
            @Nullable Integer order = Values.compare(value, high);
            if (order == null) {
                return null;
            }
            within &= order < 0 || (order == 0 && highIncluded);
        }
        return within;
    }

    boolean sameAs(Range other, Budget budget) {
        return lowIncluded == other.lowIncluded
                && highIncluded == other.highIncluded
                && Values.same(low, other.low, budget)
                && Values.same(high, other.high, budget);
    }
}
