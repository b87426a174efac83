package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.clock.PeriodCount;

/**
 * The clocks of a case with all that explains them; the same for applicants and officials.
 *
 * @param arrivedAt since when they run
 * @param notification whether it is a notification, whose period is no standard period of the Act
 * @param standard the standard processing period, a published guide
 * @param excludes what the publication says it leaves out
 * @param statutory the periods that laws set
 */
public record ClockView(
        Instant arrivedAt,
        boolean notification,
        PeriodCount standard,
        List<LocalizedText> excludes,
        List<Statutory> statutory) {
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
}
