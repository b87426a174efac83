package jp.madoguchi.web.citizen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.usecase.TimelineEntry;

/** What happened with an application, in the words of its applicant. */
public final class Timeline {
    private final Messages texts;
    private final Language language;
    private final ZoneId zone;

    Timeline(Messages texts, Language language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    /**
     * Something that happened.
     *
     * @param title in words
     * @param at when, in words
     * @param machineTime when, for machines
     * @param detail a number, a date or a reason; may be empty
     */
    public record Row(String title, String at, String machineTime, String detail) {}

    /** Newest first. */
    List<Row> rows(List<TimelineEntry> entries) {
        List<Row> rows = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            rows.add(new Row(
                    texts.text("timeline." + entry.event()),
                    entry.dayOnly()
                            ? DateText.day(LocalDate.ofInstant(entry.at(), zone), language)
                            : DateText.moment(entry.at(), zone, language),
                    entry.at().toString(),
                    detail(entry)));
        }
        Collections.reverse(rows);
        return rows;
    }

    private String detail(TimelineEntry entry) {
        String detail = entry.detail().orElse("");
        return switch (entry.event()) {
            case CORRECTION_REQUESTED, CORRECTION_EXTENDED ->
                texts.text("correction.due", DateText.day(LocalDate.parse(detail), language));
            case PUBLIC_INSPECTION_BEGUN ->
                texts.text("public-inspection.until", DateText.day(LocalDate.parse(detail), language));
            case ARRIVED, CORRECTION_ANSWERED, ISSUED, DOCUMENT_REVOKED, DOCUMENT_REPLACED ->
                texts.text("timeline.detail." + entry.event(), detail);
            default -> detail;
        };
    }
}
