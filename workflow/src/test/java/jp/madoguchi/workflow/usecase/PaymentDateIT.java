package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.TimelineEntry.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last day to pay: one reminder, and a case that waits for the applicant is never shown as late. */
class PaymentDateIT {
    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @BeforeEach
    void start() {
        at("2027-02-01T10:00");
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private static void at(String moment) {
        Installation.CLOCK.stopAt(LocalDateTime.parse(moment));
    }

    private ApplicationId filed(String procedure) throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, procedure);
        journey.deliver();
        return id;
    }

    private long reminders(ApplicationId id) {
        uc(FireDeadlines.class).fire();
        journey.deliver();
        return installation.mails().stream()
                .filter(mail -> mail.messageId().startsWith(id + ".PAYMENT_MISSED"))
                .count();
    }

    private Optional<InboxPage.Row> row(ApplicationId id, InboxFilter.Tab tab) throws Exception {
        String number = uc(OpenCase.class)
                .open(People.EISEI_REVIEWER, id)
                .arrivalNumber()
                .value();
        return uc(ShowInbox.class)
                .page(
                        People.EISEI_REVIEWER,
                        new InboxFilter(
                                tab, Optional.empty(), Optional.empty(), Optional.of(number), InboxCriteria.NONE),
                        Optional.empty())
                .rows()
                .stream()
                .findFirst();
    }

    @Test
    void whoDoesNotPayIsRemindedOnceAndWhoPaysIsNot() throws Exception {
        ApplicationId unpaid = filed("test-fee");
        ApplicationId paid = filed("test-fee");
        journey.pay(People.EISEI_REVIEWER, paid);
        at("2027-02-15T23:59");
        assertEquals(0, reminders(unpaid));
        at("2027-02-16T00:00");
        assertEquals(1, reminders(unpaid));
        at("2027-03-20T00:00");
        assertEquals(1, reminders(unpaid));
        assertEquals(0, reminders(paid));
        assertTrue(uc(TrackApplication.class).status(People.YAMADA.asApplicant(), unpaid).timeline().stream()
                .anyMatch(entry -> entry.event() == Event.PAYMENT_MISSED));
    }

    @Test
    void aCaseThatWaitsForItsFeeIsNotLate() throws Exception {
        ApplicationId unpaid = filed("test-fee");
        at("2027-04-01T10:00");
        assertTrue(row(unpaid, InboxFilter.Tab.ALL).orElseThrow().standing());
        assertEquals(Optional.empty(), row(unpaid, InboxFilter.Tab.DUE_SOON));
        journey.pay(People.EISEI_REVIEWER, unpaid);
        assertFalse(row(unpaid, InboxFilter.Tab.ALL).orElseThrow().standing());
    }

    @Test
    void aCorrectionThatWasNotAnsweredInTimeIsToBeLookedAt() throws Exception {
        ApplicationId id = filed("test-permit");
        uc(RequestCorrection.class)
                .request(
                        People.EISEI_REVIEWER,
                        id,
                        journey.version(People.EISEI_REVIEWER, id),
                        List.of(new CorrectionItem("note", "所在地が要ります")),
                        LocalDate.of(2027, 2, 10));
        at("2027-02-10T10:00");
        assertEquals(Optional.empty(), row(id, InboxFilter.Tab.DUE_SOON));
        at("2027-02-11T10:00");
        assertEquals(
                Optional.of(LocalDate.of(2027, 2, 10)),
                row(id, InboxFilter.Tab.DUE_SOON).orElseThrow().answerDueOn());
        uc(GoOnUncorrected.class).goOn(People.EISEI_REVIEWER, id, journey.version(People.EISEI_REVIEWER, id));
        assertEquals(
                Optional.empty(), row(id, InboxFilter.Tab.ALL).orElseThrow().answerDueOn());
    }
}
