package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.clock.PeriodCount;
import jp.madoguchi.workflow.review.PublicInspectionId;

/**
 * The clocks of a case with all that explains them; the same for applicants and officials.
 *
 * @param arrivedAt since when they run
 * @param notification whether it is a notification, whose period is no standard period of the Act
 * @param standard the standard processing period, a published guide
 * @param excludes what the publication says it leaves out
 * @param statutory the periods that laws set, as far as what starts them is known
 * @param inspection the public inspection that comes before the decision; empty if the procedure has none
 */
public record ClockView(
        Instant arrivedAt,
        boolean notification,
        PeriodCount standard,
        List<LocalizedText> excludes,
        List<Statutory> statutory,
        Optional<Inspection> inspection) {
    public ClockView {
        excludes = List.copyOf(excludes);
        statutory = List.copyOf(statutory);
    }

    /**
     * A period that a law sets.
     *
     * @param name what it is called
     * @param law the article
     * @param count how it is counted for this case
     */
    public record Statutory(LocalizedText name, LocalizedText law, PeriodCount count) {}

    /**
     * The public inspection (縦覧).
     *
     * @param law the article
     * @param days how many days it lasts
     * @param begun once it has begun
     */
    public record Inspection(LocalizedText law, int days, Optional<Begun> begun) {}

    /**
     * A public inspection that has begun.
     *
     * @param id by which the public opens it
     * @param begunOn the day of the announcement, which is not counted
     * @param lastOn the last day
     * @param on whether the public can open it now
     */
    public record Begun(PublicInspectionId id, LocalDate begunOn, LocalDate lastOn, boolean on) {}
}
