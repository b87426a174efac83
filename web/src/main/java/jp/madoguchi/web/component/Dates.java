package jp.madoguchi.web.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** {@code #{dates}}: dates in pages, in the language of the request. */
@Named("dates")
@RequestScoped
public class Dates {
    private ChosenLanguage language;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Dates() {}

    @Inject
    public Dates(ChosenLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    /** The day it is at the office. */
    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return DateText.day(day, language.getCurrent());
    }

    /** An instant in words. */
    public String moment(Instant at) {
        return DateText.moment(at, clock.getZone(), language.getCurrent());
    }
}
