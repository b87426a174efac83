package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * How long the procedure takes.
 *
 * @param standard what is published for every application together (標準処理期間)
 * @param unit what its days are
 * @param table decides which part of it holds for the answers; empty if all are told the same
 * @param pauses what the standard period does not run through
 * @param excludes the same in words, as it is published
 * @param inspectionDays how long the application is open to public inspection (縦覧) from the day after arrival, 1–365
 *     calendar days; absent if it is not
 * @param statutory limits set by law
 * @param rolls whether a last day on which the office is closed rolls to the next opening day
 */
public record ProcessingPeriod(
        StandardPeriod standard,
        Unit unit,
        Optional<PeriodTable> table,
        Set<ClockPause> pauses,
        List<LocalizedText> excludes,
        OptionalInt inspectionDays,
        List<StatutoryPeriod> statutory,
        boolean rolls) {

    /** What the days of a standard period are. */
    public enum Unit {
        /** Every day of the calendar. */
        CALENDAR,
        /** Days on which the office is open. */
        BUSINESS
    }

    /** Copies lists. */
    public ProcessingPeriod {
        pauses = Collections.unmodifiableSet(new TreeSet<>(pauses));
        excludes = List.copyOf(excludes);
        statutory = List.copyOf(statutory);
    }

    /** Days from arrival to disposition at the most, 1–3660, whatever is answered. */
    public int standardDays() {
        return standard.days();
    }

    /**
     * The standard period of one application; {@link #standard()} where no table decides or it cannot be told.
     *
     * @param evaluation of its answers
     * @param arrivedOn day of arrival
     */
    public StandardPeriod standardFor(Evaluation evaluation, LocalDate arrivedOn) {
        return table.flatMap(decides -> decides.period(evaluation, arrivedOn)).orElse(standard);
    }

    /**
     * The day that starts a statutory period, as far as it is known without the course of the case; of
     * {@link StatutoryPeriod.Start#INSPECTION_END}, the day on which an inspection begun on the day after arrival ends.
     *
     * @param period one of {@link #statutory()}
     * @param evaluation of the answers
     * @param arrivedOn day of arrival
     */
    public Optional<LocalDate> start(StatutoryPeriod period, Evaluation evaluation, LocalDate arrivedOn) {
        return switch (period.from()) {
            case ARRIVAL -> Optional.of(arrivedOn);
            case INSPECTION_END -> Optional.of(arrivedOn.plusDays(inspectionDays.orElse(0)));
            case ANSWER -> period.fromDate().flatMap(day -> day.day(evaluation, arrivedOn, arrivedOn));
        };
    }
}
