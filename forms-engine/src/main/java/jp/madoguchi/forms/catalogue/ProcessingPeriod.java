package jp.madoguchi.forms.catalogue;

import java.util.List;
import java.util.OptionalInt;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * How long the procedure takes.
 *
 * @param standardDays calendar days from arrival to disposition (標準処理期間), 1–3660
 * @param excludes what the standard period leaves out
 * @param statutoryDays a limit set by law, if there is one
 * @param rolls whether a last day on which the office is closed rolls to the next opening day
 */
public record ProcessingPeriod(
        int standardDays, List<LocalizedText> excludes, OptionalInt statutoryDays, boolean rolls) {

    /** Checks the range. */
    public ProcessingPeriod {
        if (standardDays < 1 || standardDays > 3660) {
            throw new IllegalArgumentException("1–3660 days, was " + standardDays);
        }
        excludes = List.copyOf(excludes);
    }
}
