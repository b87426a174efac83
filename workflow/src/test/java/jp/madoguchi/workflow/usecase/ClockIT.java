package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.TransactionManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.clock.OfficeCalendar;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.TimelineEntry.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock of a case over the real database: pauses, calendars, deadlines, what was measured. */
class ClockIT {
    private static final Official ADMINISTRATOR = new Official(
            People.EISEI_REVIEWER.id(),
            People.MINATO,
            "administrator",
            Set.of(
                    new RoleInOffice(People.EISEI, Role.ADMINISTRATOR),
                    new RoleInOffice(People.SHIMIN, Role.ADMINISTRATOR)),
            null);

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    @BeforeEach
    void publish() throws Exception {
        uc(PublishProcedures.class).publish(TestProcedures.folder());
        at("2027-02-01T10:00");
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private static void at(String moment) {
        Installation.CLOCK.stopAt(LocalDateTime.parse(moment));
    }

    private ApplicationId filed() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-permit");
        journey.deliver();
        return id;
    }

    private LocalDate due(ApplicationId id) throws Exception {
        return due(People.EISEI_REVIEWER, id);
    }

    private LocalDate due(Official official, ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(official, id).dueOn().orElseThrow();
    }

    private interface Act {
        void on(Application application) throws Exception;
    }

    private void inTransaction(ApplicationId id, Act act) throws Exception {
        TransactionManager transactions = uc(TransactionManager.class);
        transactions.begin();
        try {
            Application application = uc(Applications.class).lock(id).orElseThrow();
            act.on(application);
            uc(Inbox.class).refresh(application);
            transactions.commit();
        } finally {
            if (transactions.getTransaction() != null) {
                transactions.rollback();
            }
        }
    }

    private void pause(ApplicationId id, ClockPause reason, String reference) throws Exception {
        Instant now = Installation.CLOCK.instant();
        inTransaction(id, application -> uc(CaseClock.class).pause(application, reason, reference, now));
    }

    private void resume(ApplicationId id, ClockPause reason, String reference) throws Exception {
        Instant now = Installation.CLOCK.instant();
        inTransaction(id, application -> uc(CaseClock.class).resume(application, reason, reference, now));
    }

    @Test
    void unpaidFeeAndCorrectionTogetherPauseOnce() throws Exception {
        ApplicationId id = filed();
        LocalDate due = due(id);
        at("2027-02-02T10:00");
        pause(id, ClockPause.UNPAID_FEE, "fee");
        pause(id, ClockPause.UNPAID_FEE, "fee");
        at("2027-02-04T10:00");
        pause(id, ClockPause.CORRECTION, "1");
        at("2027-02-06T10:00");
        resume(id, ClockPause.UNPAID_FEE, "fee");
        resume(id, ClockPause.UNPAID_FEE, "fee");
        assertTrue(uc(OpenCase.class)
                .open(People.EISEI_REVIEWER, id)
                .clock()
                .standard()
                .standing());
        at("2027-02-08T10:00");
        resume(id, ClockPause.CORRECTION, "1");
        ClockView clock = uc(OpenCase.class).open(People.EISEI_REVIEWER, id).clock();
        assertEquals(due.plusDays(6), due(id));
        assertFalse(clock.standard().standing());
        assertEquals(6, clock.standard().excludedDays());
        assertEquals(
                List.of(4, 4),
                clock.standard().excluded().stream().map(each -> each.days()).toList());
        assertEquals(
                clock,
                uc(TrackApplication.class)
                        .status(People.YAMADA.asApplicant(), id)
                        .clock());
        assertEquals(
                due.plusDays(6).toEpochDay(),
                installation
                        .database()
                        .number("select due_on - date '1970-01-01' from inbox where application_id = ?", id.value()));
    }

    /** R10: nothing runs over the deadline; afterwards it fires once, and what is recorded is the legal instant. */
    @Test
    void aDeadlineThatPassedDuringAStandstillFiresOnceForItsLegalInstant() throws Exception {
        ApplicationId id = filed();
        LocalDate due = due(id);
        at(due + "T23:59");
        uc(FireDeadlines.class).fire();
        assertEquals(0, fired(id), "the last day belongs to the period");
        at(due.plusDays(9) + "T03:00");
        uc(FireDeadlines.class).fire();
        uc(FireDeadlines.class).fire();
        assertEquals(1, fired(id));
        assertEquals(
                1,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where application_id = ? and act = 'DEADLINE_PASSED'"
                                        + " and detail = ?",
                                id.value(),
                                "STANDARD_PERIOD_END due "
                                        + due.plusDays(1)
                                                .atStartOfDay(Installation.CLOCK.getZone())
                                                .toInstant()));
        TimelineEntry passed = uc(TrackApplication.class).status(People.YAMADA.asApplicant(), id).timeline().stream()
                .filter(entry -> entry.event() == Event.STANDARD_PERIOD_ENDED)
                .findFirst()
                .orElseThrow();
        assertEquals(due.plusDays(1), LocalDate.ofInstant(passed.at(), Installation.CLOCK.getZone()));
        journey.deliver();
        assertTrue(installation.mails().stream()
                .anyMatch(mail -> mail.messageId().startsWith(id + ".STANDARD_PERIOD_ENDED.")));
    }

    @Test
    void aPausedPeriodDoesNotEndAndMovesItsDeadline() throws Exception {
        ApplicationId id = filed();
        LocalDate due = due(id);
        pause(id, ClockPause.APPLICANT_CHANGE, "1");
        at(due.plusDays(5) + "T10:00");
        uc(FireDeadlines.class).fire();
        assertEquals(0, fired(id));
        resume(id, ClockPause.APPLICANT_CHANGE, "1");
        uc(FireDeadlines.class).fire();
        assertEquals(0, fired(id));
        at(due(id).plusDays(1) + "T00:00");
        uc(FireDeadlines.class).fire();
        assertEquals(1, fired(id));
    }

    /** Two that fire at the same time: one wins, however many nodes run the timer. */
    @Test
    void twoTimersFireOneDeadlineOnce() throws Exception {
        ApplicationId id = filed();
        at(due(id).plusDays(3) + "T10:00");
        List<Thread> timers = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> uc(FireDeadlines.class).fire()))
                .toList();
        timers.forEach(Thread::start);
        for (Thread timer : timers) {
            timer.join();
        }
        assertEquals(
                1,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where application_id = ? and act = 'DEADLINE_PASSED'",
                                id.value()));
    }

    private long fired(ApplicationId id) {
        return installation
                .database()
                .number("select count(*) from deadline where application_id = ? and fired_at is not null", id.value());
    }

    @Test
    void whenTheCalendarChangesOpenCasesAreCountedAnew() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-silent-notification");
        journey.deliver();
        LocalDate due = due(People.REVIEWER, id);
        uc(EditCalendar.class).set(ADMINISTRATOR, People.SHIMIN, due, true, "開庁記念日");
        try {
            assertTrue(uc(RecountClocks.class).recount() > 0);
            assertEquals(0, uc(RecountClocks.class).recount());
            assertTrue(due(People.REVIEWER, id).isAfter(due), "the last day is closed now");
            assertEquals(
                    Optional.of(due),
                    uc(OpenCase.class)
                            .open(People.REVIEWER, id)
                            .clock()
                            .standard()
                            .rolledFrom());
            CalendarYear.Day own =
                    uc(EditCalendar.class).year(ADMINISTRATOR, People.SHIMIN, due.getYear()).days().stream()
                            .filter(CalendarYear.Day::own)
                            .findFirst()
                            .orElseThrow();
            assertEquals(new CalendarYear.Day(due, true, OfficeCalendar.Cause.OWN, "開庁記念日", true), own);
        } finally {
            uc(EditCalendar.class).remove(ADMINISTRATOR, People.SHIMIN, due);
            uc(RecountClocks.class).recount();
        }
        assertEquals(due, due(People.REVIEWER, id));
    }

    @Test
    void onlyAnAdministratorOfTheOfficeEditsItsCalendar() throws Exception {
        LocalDate day = LocalDate.of(2027, 3, 3);
        assertThrows(
                Forbidden.class, () -> uc(EditCalendar.class).set(People.EISEI_REVIEWER, People.EISEI, day, true, "x"));
        assertThrows(Forbidden.class, () -> uc(EditCalendar.class)
                .set(ADMINISTRATOR, new OfficeId("elsewhere"), day, true, "x"));
        assertThrows(
                NotAllowedNow.class, () -> uc(EditCalendar.class).set(ADMINISTRATOR, People.EISEI, day, true, " "));
    }

    /** The seed has what the Cabinet Office published for 2026, and offices are closed over new year. */
    @Test
    void theSeedHasTheHolidaysOf2026() throws Exception {
        List<String> closed = uc(EditCalendar.class).year(ADMINISTRATOR, People.EISEI, 2026).days().stream()
                .map(day -> day.day().toString().substring(5))
                .toList();
        assertEquals(
                List.of(
                        "01-01", "01-02", "01-03", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04",
                        "05-05", "05-06", "07-20", "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23",
                        "12-29", "12-30", "12-31"),
                closed);
    }

    @Test
    void whatCasesTookIsMeasured() throws Exception {
        installation.database().update("update application set taken_days = null");
        for (int days : new int[] {3, 4, 5, 6, 30}) {
            ApplicationId id = filed();
            installation
                    .database()
                    .update("update application set taken_days = " + days + ", decided_at = arrived_at"
                            + " where application_id = '" + id + "'");
        }
        assertTrue(uc(MeasurePace.class).measure() >= 1);
        var pace = uc(MeasurePace.class).of("test-permit").orElseThrow();
        assertEquals(List.of(5, 5, 30), List.of(pace.cases(), pace.medianDays(), pace.ninetiethDays()));
        assertEquals(Optional.empty(), uc(MeasurePace.class).of("unknown"));
    }

    @Test
    void aWithdrawnCaseIsCountedNoFurther() throws Exception {
        ApplicationId id = filed();
        pause(id, ClockPause.UNPAID_FEE, "fee");
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, "不要");
        at(due(id).plusDays(3) + "T10:00");
        uc(FireDeadlines.class).fire();
        assertEquals(0, fired(id));
        assertEquals(
                0,
                installation
                        .database()
                        .number(
                                "select count(*) from clock_pause where application_id = ? and resumed_at is null",
                                id.value()));
    }
}
