package jp.madoguchi.web.component;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.workflow.clock.PeriodCount;
import jp.madoguchi.workflow.clock.PeriodCount.Excluded;
import jp.madoguchi.workflow.usecase.ClockView;

/** Tells line by line how the periods of a case are counted: the same words for applicants and officials. */
public final class ClockWords {
    private final ClockView view;
    private final Language language;
    private final Messages texts;
    private final ZoneId office;

    public ClockWords(ClockView view, Language language, ZoneId office) {
        this.view = view;
        this.language = language;
        this.texts = Messages.of(language);
        this.office = office;
    }

    /** The standard period first, then those that laws set. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("clock.arrived", DateText.moment(view.arrivedAt(), office, language)));
        PeriodCount standard = view.standard();
        String guide = view.notification() ? "clock.handling." : "clock.standard.";
        lines.add(texts.text(guide + standard.period().unit(), standard.period().length()));
        view.excludes().forEach(excluded -> lines.add(texts.text("clock.excludes", excluded.in(language.getLocale()))));
        explain(standard, lines);
        lines.add(texts.text(standard.standing() ? "clock.due.standing" : "clock.due", day(standard.lastDay())));
        view.inspection().ifPresent(inspection -> lines.add(inspection(inspection)));
        view.statutory().forEach(limit -> statutory(limit, lines));
        return lines;
    }

    private String inspection(ClockView.Inspection inspection) {
        String law = inspection.law().in(language.getLocale());
        return inspection
                .begun()
                .map(begun -> texts.text("clock.inspection", law, day(begun.begunOn()), day(begun.lastOn())))
                .orElseGet(() -> texts.text("clock.inspection.before", law, inspection.days()));
    }

    private void statutory(ClockView.Statutory limit, List<String> lines) {
        PeriodCount count = limit.count();
        lines.add(texts.text(
                "clock.statutory." + count.period().unit(),
                limit.name().in(language.getLocale()),
                limit.law().in(language.getLocale()),
                day(count.event()),
                count.period().length()));
        explain(count, lines);
        lines.add(texts.text("clock.statutory.due", day(count.lastDay())));
    }

    private void explain(PeriodCount count, List<String> lines) {
        if (count.closedDays() > 0) {
            lines.add(texts.text("clock.closed", count.closedDays()));
        }
        count.excluded().forEach(pause -> lines.add(pause(pause)));
        if (count.excluded().stream().mapToInt(Excluded::days).sum() > count.excludedDays()) {
            lines.add(texts.text("clock.overlap", count.excludedDays()));
        }
        count.rolledFrom().ifPresent(day -> lines.add(texts.text("clock.rolled", day(day))));
    }

    private String pause(Excluded pause) {
        return pause.until()
                .map(until -> texts.text("clock.pause." + pause.reason(), day(pause.from()), day(until), pause.days()))
                .orElseGet(() -> texts.text("clock.pausing." + pause.reason(), day(pause.from())));
    }

    private String day(LocalDate day) {
        return DateText.day(day, language);
    }
}
