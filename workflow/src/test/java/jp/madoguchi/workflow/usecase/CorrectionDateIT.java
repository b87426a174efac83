package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.TimelineEntry.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections asked for at the formal check, and what follows when their date passes: never a refusal by itself. */
class CorrectionDateIT {
    private static final Official CLERK = People.EISEI_REVIEWER;
    private static final LocalDate DUE = LocalDate.of(2027, 2, 15);

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

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(CLERK, id);
    }

    private ApplicationId asked() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-permit");
        journey.deliver();
        ask(id);
        return id;
    }

    private void ask(ApplicationId id) throws Exception {
        uc(RequestCorrection.class)
                .request(CLERK, id, seen(id).version(), List.of(new CorrectionItem("note", "所在地が要ります")), DUE);
    }

    private void answer(ApplicationId id, String note) throws Exception {
        ApplicationView view = uc(OpenApplication.class).open(People.YAMADA.asApplicant(), id);
        int round = view.correction().orElseThrow().number();
        journey.save(People.YAMADA, id, view.answers().with("note", note));
        uc(AnswerCorrection.class)
                .answer(
                        People.YAMADA.asApplicant(),
                        id,
                        round,
                        Journey.key(),
                        journey.sign(People.YAMADA, id, People.YAMADA_KEY));
        journey.deliver();
    }

    private long reminders(ApplicationId id) {
        journey.deliver();
        return installation.mails().stream()
                .filter(mail -> mail.messageId().startsWith(id + ".CORRECTION_MISSED"))
                .count();
    }

    private Set<Event> events(ApplicationId id) throws Exception {
        return uc(TrackApplication.class).status(People.YAMADA.asApplicant(), id).timeline().stream()
                .map(TimelineEntry::event)
                .collect(Collectors.toSet());
    }

    @Test
    void askedAtTheFormalCheckTheCaseComesBackToIt() throws Exception {
        ApplicationId id = asked();
        LocalDate due = seen(id).dueOn().orElseThrow();
        assertEquals(ApplicationState.CORRECTION_REQUESTED, seen(id).state());
        at("2027-02-04T10:00");
        answer(id, "本町一丁目");
        assertEquals(ApplicationState.ARRIVED, seen(id).state());
        assertEquals(due.plusDays(3), seen(id).dueOn().orElseThrow());
        assertTrue(seen(id).acts().contains(CaseAct.RECORD_INTAKE));
        uc(RecordIntake.class).record(CLERK, id, seen(id).version());
        ask(id);
        answer(id, "本町二丁目");
        assertEquals(ApplicationState.UNDER_REVIEW, seen(id).state());
        byte[] filed = uc(ReadEvidence.class).container(CLERK, id).bytes();
        assertArrayEquals(filed, uc(ReadEvidence.class).container(CLERK, id, 0).bytes());
        assertTrue(contains(uc(ReadEvidence.class).container(CLERK, id, 1).bytes(), "本町一丁目"));
        assertTrue(contains(uc(ReadEvidence.class).container(CLERK, id, 2).bytes(), "本町二丁目"));
        assertThrows(NotFound.class, () -> uc(ReadEvidence.class).container(CLERK, id, 3));
    }

    /** Whether the answers in a container hold a text. */
    private static boolean contains(byte[] container, String text) throws Exception {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(container))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("application.json")) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).contains(text);
                }
            }
        }
        return false;
    }

    @Test
    void aMissedDateRemindsOnceAndRefusesNothing() throws Exception {
        ApplicationId id = asked();
        at("2027-02-15T23:59");
        uc(FireDeadlines.class).fire();
        assertEquals(0, reminders(id));
        assertFalse(seen(id).acts().contains(CaseAct.GO_ON_UNCORRECTED));
        long early = seen(id).version();
        assertThrows(NotAllowedNow.class, () -> uc(GoOnUncorrected.class).goOn(CLERK, id, early));
        at("2027-03-01T09:00");
        uc(FireDeadlines.class).fire();
        uc(FireDeadlines.class).fire();
        assertEquals(1, reminders(id));
        assertTrue(events(id).contains(Event.CORRECTION_MISSED));
        assertEquals(ApplicationState.CORRECTION_REQUESTED, seen(id).state());
        assertTrue(seen(id).acts().containsAll(Set.of(CaseAct.EXTEND_CORRECTION, CaseAct.GO_ON_UNCORRECTED)));
        answer(id, "遅れたが届いた");
        assertEquals("遅れたが届いた", seen(id).answers().at("note").orElseThrow());
    }

    @Test
    void withMoreTimeTheReminderWaitsForTheNewDate() throws Exception {
        ApplicationId id = asked();
        long version = seen(id).version();
        assertThrows(
                NotFound.class, () -> uc(ExtendCorrection.class).extend(People.REVIEWER, id, version, DUE.plusDays(7)));
        assertThrows(Forbidden.class, () -> uc(ExtendCorrection.class)
                .extend(People.APPROVER_TWO, id, version, DUE.plusDays(7)));
        assertThrows(NotAllowedNow.class, () -> uc(ExtendCorrection.class).extend(CLERK, id, version, DUE));
        at("2027-02-16T09:00");
        uc(FireDeadlines.class).fire();
        uc(ExtendCorrection.class).extend(CLERK, id, seen(id).version(), DUE.plusDays(7));
        at("2027-02-22T23:00");
        uc(FireDeadlines.class).fire();
        assertEquals(1, reminders(id));
        assertFalse(seen(id).acts().contains(CaseAct.GO_ON_UNCORRECTED));
        assertTrue(events(id).contains(Event.CORRECTION_EXTENDED));
        at("2027-02-23T00:00");
        uc(FireDeadlines.class).fire();
        assertEquals(2, reminders(id));
    }

    @Test
    void goingOnEndsTheWaitAndAFormalRefusalIsDraftedLikeAnyOther() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-permit");
        journey.deliver();
        uc(RecordIntake.class).record(CLERK, id, seen(id).version());
        ask(id);
        ApplicationView view = uc(OpenApplication.class).open(People.YAMADA.asApplicant(), id);
        journey.save(People.YAMADA, id, view.answers().with("note", "書きかけ"));
        at("2027-02-20T10:00");
        long version = uc(GoOnUncorrected.class).goOn(CLERK, id, seen(id).version());
        assertEquals(ApplicationState.UNDER_REVIEW, seen(id).state());
        assertFalse(seen(id).clock().standard().standing());
        assertEquals("", seen(id).answers().at("note").map(Object::toString).orElse(""));
        assertThrows(NotAllowedNow.class, () -> journey.save(People.YAMADA, id, view.answers()));
        uc(FireDeadlines.class).fire();
        assertEquals(0, reminders(id));
        assertTrue(events(id).contains(Event.CORRECTION_ABANDONED));
        Proposal refusal = new Proposal.Refusal(RefusalGround.FORMAL, "所在地が補正されなかった。", "試験条例第1条");
        version = uc(DraftDisposition.class).draft(CLERK, id, version, refusal);
        uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER), id, version);
        journey.deliver();
        assertFalse(uc(TrackApplication.class)
                .status(People.YAMADA.asApplicant(), id)
                .decision()
                .orElseThrow()
                .granted());
    }

    @Test
    void whoWithdrewIsNotReminded() throws Exception {
        ApplicationId id = asked();
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, "");
        at("2027-03-01T09:00");
        uc(FireDeadlines.class).fire();
        assertEquals(0, reminders(id));
        assertFalse(events(id).contains(Event.CORRECTION_ABANDONED));
    }
}
