package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.workflow.clock.Calendars;
import jp.madoguchi.workflow.clock.OfficeCalendar;
import jp.madoguchi.workflow.clock.OfficeCalendar.Cause;
import jp.madoguchi.workflow.clock.OfficeCalendar.Deviation;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** An administrator says on which days an office is closed or open against the general rule; open cases are recounted. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class EditCalendar {
    private static final int NAME_LENGTH = 60;

    private final Calendars calendars;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    EditCalendar(Calendars calendars, JournalWriter journal, Clock clock) {
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /** A year of an office that the administrator administers. */
    public CalendarYear year(Official actor, OfficeId office, int year) throws RuleViolation {
        require(actor, office);
        OfficeCalendar calendar = calendars.of(actor.agency(), office);
        List<CalendarYear.Day> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            LocalDate each = day;
            Deviation own = calendar.deviations().get(each);
            if (own != null) {
                days.add(new CalendarYear.Day(
                        each, own.closed(), calendar.rule(each).orElse(Cause.OWN), own.name(), true));
            } else {
                calendar.rule(each)
                        .filter(cause -> cause != Cause.WEEKEND)
                        .ifPresent(cause -> days.add(new CalendarYear.Day(
                                each, true, cause, calendar.holidays().getOrDefault(each, ""), false)));
            }
        }
        return new CalendarYear(year, days);
    }

    /**
     * Closes or opens an office on a day, or changes why.
     *
     * @throws NotAllowedNow for a nameless day
     */
    public void set(Official actor, OfficeId office, LocalDate day, boolean closed, String name) throws RuleViolation {
        require(actor, office);
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_LENGTH) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        calendars.put(actor.agency(), office, day, new Deviation(closed, stripped), actor.id(), clock.instant());
        journal.record(
                actor.agency(),
                JournalAct.CALENDAR_CHANGED,
                actor,
                office + " " + day + (closed ? " closed" : " open"));
    }

    /** Lets the general rule stand again. */
    public void remove(Official actor, OfficeId office, LocalDate day) throws RuleViolation {
        require(actor, office);
        if (calendars.remove(actor.agency(), office, day, clock.instant())) {
            journal.record(
                    actor.agency(), JournalAct.CALENDAR_CHANGED, actor, office + " " + day + " as the rule says");
        }
    }

    private static void require(Official actor, OfficeId office) throws Forbidden {
        if (!actor.holds(office, Role.ADMINISTRATOR)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
    }
}
