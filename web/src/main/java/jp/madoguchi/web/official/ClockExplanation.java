package jp.madoguchi.web.official;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.catalogue.ProcessingPeriod;
import jp.madoguchi.forms.catalogue.StatutoryPeriod;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.usecase.CaseView;

/** Tells line by line how the standard period (標準処理期間) of a case is counted. */
final class ClockExplanation {
    private final CaseView view;
    private final Words words;

    ClockExplanation(CaseView view, Words words) {
        this.view = view;
        this.words = words;
    }

    List<String> lines() {
        ProcessingPeriod period = view.procedure().definition().period();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("clock.arrived", words.moment(view.arrivedAt())));
        boolean notification = view.procedure().definition().lifecycle() == Lifecycle.NOTIFICATION;
        lines.add(words.say(notification ? "clock.handling" : "clock.standard", period.standardDays()));
        period.excludes().forEach(excluded -> lines.add(words.say("clock.excludes", words.in(excluded))));
        view.corrections().forEach(correction -> lines.add(pause(correction)));
        view.dueOn().ifPresent(day -> lines.add(words.say("clock.due", words.day(day))));
        period.statutory().stream()
                .filter(limit -> limit.binds() == StatutoryPeriod.Binds.AGENCY)
                .forEach(limit ->
                        lines.add(words.say("clock.statutory", words.in(limit.name()), words.in(limit.legalBasis()))));
        return lines;
    }

    private String pause(OpenCorrection correction) {
        LocalDate from = words.dayOf(correction.requestedAt());
        return correction
                .answeredAt()
                .map(answered -> words.say(
                        "clock.paused",
                        words.day(from),
                        words.day(words.dayOf(answered)),
                        ChronoUnit.DAYS.between(from, words.dayOf(answered))))
                .orElseGet(() -> words.say("clock.pausing", words.day(from)));
    }
}
