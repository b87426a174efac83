package jp.madoguchi.forms.catalogue;

/**
 * How long an agency normally needs, as it publishes it (標準処理期間, Administrative Procedure Act art. 6): 30 to 45
 * days, or 16 days. The clock of a case uses the longer figure.
 *
 * @param leastDays days from arrival to disposition at the least, 1–3660; the same as {@code days} where one
 *     figure is published
 * @param days days at the most, {@code leastDays}–3660
 */
public record StandardPeriod(int leastDays, int days) {

    /** The longest period that can be published. */
    public static final int MOST_DAYS = 3660;

    /** Checks the range. */
    public StandardPeriod {
        if (leastDays < 1 || days < leastDays || days > MOST_DAYS) {
            throw new IllegalArgumentException("1–3660 days, was " + leastDays + "–" + days);
        }
    }

    /** One figure. */
    public static StandardPeriod of(int days) {
        return new StandardPeriod(days, days);
    }

    /** Whether two figures are published. */
    public boolean isRange() {
        return leastDays < days;
    }

    /** {@code 16} or {@code 30–45}. */
    @Override
    public String toString() {
        return isRange() ? leastDays + "–" + days : String.valueOf(days);
    }
}
