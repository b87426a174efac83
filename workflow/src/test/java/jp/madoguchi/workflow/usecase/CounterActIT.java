package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What an applicant without an account writes or says after the application is entered by an official. */
class CounterActIT {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final Official CLERK = People.APPROVER;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private static LocalDate today() {
        return LocalDate.now(Installation.CLOCK);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Installation.CLOCK.getZone()).toInstant();
    }

    private static CounterWord letter(LocalDate stamp) {
        return new CounterWord(Channel.PAPER, stamp, "紙 花子", "", Optional.of(new EnterApplication.Scan("手紙.pdf", PDF)));
    }

    private static CounterWord call(LocalDate day, String said) {
        return new CounterWord(Channel.TELEPHONE, day, "紙 太郎（夫）", said, Optional.empty());
    }

    private ApplicationId arrived(LocalDate stamp) throws Exception {
        ApplicationId id = uc(EnterApplication.class)
                .begin(
                        People.EISEI_REVIEWER,
                        new EnterApplication.Counter(
                                "test-permit", Channel.PAPER, stamp, false, "紙 花子", "", "", Optional.empty()));
        EntryView entry = uc(RecordEntry.class).open(People.EISEI_REVIEWER, id);
        uc(SaveAnswers.class).save(entry.applicant(), id, entry.version(), Journey.answers("紙 花子"));
        long version = uc(RecordEntry.class).open(People.EISEI_REVIEWER, id).version();
        uc(RecordEntry.class).record(People.EISEI_REVIEWER, id, version, true);
        journey.deliver();
        return id;
    }

    private ApplicationId underReview() throws Exception {
        ApplicationId id = arrived(today().minusDays(3));
        uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version(id));
        return id;
    }

    private long version(ApplicationId id) throws Exception {
        return journey.version(People.EISEI_REVIEWER, id);
    }

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(CLERK, id);
    }

    private long journalled(ApplicationId id, String act, String detail) {
        return installation
                .database()
                .number(
                        "select count(*) from journal_entry where application_id = ? and act = ? and actor = ?"
                                + " and detail = ?",
                        id.value(),
                        act,
                        CLERK.journalName(),
                        detail);
    }

    private static Reason reason(Executable act) {
        return assertThrows(NotAllowedNow.class, act).reason();
    }

    @Test
    void aLetterWithdrawsFromTheDayOfItsStamp() throws Exception {
        LocalDate stamp = today().minusDays(1);
        ApplicationId id = underReview();
        WithdrawApplication withdraw = uc(WithdrawApplication.class);
        assertTrue(seen(id).acts().contains(CaseAct.ENTER_WITHDRAWAL));
        long version = version(id);
        assertEquals(
                Reason.STAMP_IMPOSSIBLE,
                reason(() -> withdraw.enter(CLERK, id, version, "", letter(today().plusDays(1)))));
        assertEquals(
                Reason.STAMP_TOO_EARLY,
                reason(() -> withdraw.enter(CLERK, id, version, "", letter(today().minusDays(4)))));
        assertEquals(Reason.REASON_MISSING, reason(() -> withdraw.enter(CLERK, id, version, "", call(stamp, " "))));
        CounterWord nobody = new CounterWord(Channel.PAPER, stamp, " ", "取り下げます", Optional.empty());
        assertEquals(Reason.NAME_IMPOSSIBLE, reason(() -> withdraw.enter(CLERK, id, version, "", nobody)));
        assertThrows(Forbidden.class, () -> withdraw.enter(People.APPROVER_TWO, id, version, "", letter(stamp)));
        assertThrows(NotFound.class, () -> withdraw.enter(People.INTAKE, id, version, "", letter(stamp)));

        withdraw.enter(CLERK, id, version, "開業をやめた", letter(stamp));
        CaseView view = seen(id);
        assertEquals(ApplicationState.WITHDRAWN, view.state());
        TimelineEntry last = view.timeline().stream()
                .filter(entry -> entry.event() == TimelineEntry.Event.WITHDRAWN)
                .findFirst()
                .orElseThrow();
        assertEquals(begin(stamp), last.at());
        assertTrue(last.dayOnly());
        assertEquals(1, journalled(id, "WITHDRAWAL_ENTERED", "PAPER received " + stamp));
        CounterAct act = uc(ListCounterActs.class).of(CLERK, id).get(0).act();
        assertEquals(CounterAct.Kind.WITHDRAWAL, act.kind());
        assertEquals("紙 花子", act.saidBy());
        assertTrue(act.scan().isPresent());
        assertTrue(view.attachments().stream().anyMatch(file -> file.name().equals("手紙.pdf")));
        assertFalse(view.acts().contains(CaseAct.ENTER_WITHDRAWAL));
        journey.deliver();
    }

    /** The letter lay in the post room while the office asked: it still counts from its stamp. */
    @Test
    void aLetterWithdrawsThatCameBeforeTheOfficeAskedForSomething() throws Exception {
        ApplicationId id = arrived(today().minusDays(3));
        List<CorrectionItem> asked = List.of(new CorrectionItem("applicant_name", "氏名を記入してください。"));
        uc(RequestCorrection.class).request(People.EISEI_REVIEWER, id, version(id), asked, today().plusDays(14));
        LocalDate stamp = today().minusDays(1);
        uc(WithdrawApplication.class).enter(CLERK, id, version(id), "", letter(stamp));
        CaseView view = seen(id);
        assertEquals(ApplicationState.WITHDRAWN, view.state());
        assertTrue(view.timeline().stream()
                .anyMatch(entry -> entry.event() == TimelineEntry.Event.WITHDRAWN
                        && begin(stamp).equals(entry.at())));
        journey.deliver();
    }

    @Test
    void anElectronicCaseIsItsApplicantsOwn() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-permit");
        assertFalse(seen(id).acts().contains(CaseAct.ENTER_WITHDRAWAL));
        long version = version(id);
        assertEquals(Reason.WRONG_STATE, reason(() -> uc(WithdrawApplication.class)
                .enter(CLERK, id, version, "", letter(today()))));
    }

    @Test
    void theCallerPicksOneOfTheOfferedTimesAndDoesNotDecideAfterwards() throws Exception {
        ApplicationId id = underReview();
        Instant slot = begin(today().plusDays(5)).plus(Duration.ofHours(10));
        uc(ArrangeInspection.class).offer(People.EISEI_REVIEWER, id, version(id), "店舗", List.of(slot));
        assertTrue(seen(id).acts().contains(CaseAct.ENTER_INSPECTION_PICK));
        long version = version(id);
        assertEquals(Reason.WRONG_STATE, reason(() -> uc(ArrangeInspection.class)
                .enterPick(CLERK, id, version, slot.plusSeconds(60), call(today(), "都合がよい"))));
        assertEquals(Reason.STAMP_TOO_EARLY, reason(() -> uc(ArrangeInspection.class)
                .enterPick(CLERK, id, version, slot, call(today().minusDays(1), "都合がよい"))));
        uc(ArrangeInspection.class).enterPick(CLERK, id, version, slot, call(today(), "その日の都合がよい"));
        CaseView view = seen(id);
        assertEquals(Optional.of(slot), view.inspections().get(0).startsAt());
        assertFalse(view.acts().contains(CaseAct.ENTER_INSPECTION_PICK));
        assertEquals(1, journalled(id, "INSPECTION_PICK_ENTERED", "1 TELEPHONE received " + today()));

        Installation.CLOCK.setTo(today().plusDays(6));
        uc(ArrangeInspection.class).record(People.EISEI_REVIEWER, id, version(id), Inspection.Result.CONFORMS, "");
        long drafted = uc(DraftDisposition.class).draft(People.EISEI_REVIEWER, id, version(id), ChainCase.GRANT);
        assertFalse(seen(id).acts().contains(CaseAct.APPROVE));
        assertEquals(
                Forbidden.Reason.SAME_PERSON,
                assertThrows(Forbidden.class, () -> uc(ApproveDraft.class)
                                .approve(Journey.steppedUp(CLERK), id, drafted))
                        .reason());
        uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER_TWO), id, drafted);
    }

    @Test
    void theAnswerToGuidanceIsTheApplicantsOwnWord() throws Exception {
        ApplicationId id = underReview();
        uc(GiveGuidance.class)
                .give(People.EISEI_REVIEWER, id, version(id), AdministrativeGuidance.Aim.CHANGE, "看板を小さくしてください。");
        Instant given = seen(id).guidance().get(0).givenAt();
        assertTrue(seen(id).acts().contains(CaseAct.ENTER_GUIDANCE_ANSWER));
        uc(AnswerGuidance.class).enter(CLERK, id, version(id), 1, false, call(today(), "応じません"));
        GuidanceView answered = seen(id).guidance().get(0);
        assertEquals(AdministrativeGuidance.Status.DECLINED, answered.status());
        assertEquals(Optional.of(given), answered.answeredAt(), "on the same day it cannot come before the question");
        assertEquals(1, journalled(id, "GUIDANCE_ANSWER_ENTERED", "1 declines, TELEPHONE received " + today()));
        long version = version(id);
        assertEquals(Reason.WRONG_STATE, reason(() -> uc(AnswerGuidance.class)
                .enter(CLERK, id, version, 1, true, call(today(), "応じます"))));
    }

    @Test
    void theClockGoesOnFromTheStampOfAnAnswerToACorrection() throws Exception {
        ApplicationId id = arrived(today().minusDays(3));
        uc(RequestCorrection.class)
                .request(
                        People.EISEI_REVIEWER,
                        id,
                        version(id),
                        List.of(new CorrectionItem("applicant_name", "氏名を記入してください。")),
                        today().plusDays(14));
        LocalDate asked = today();
        Installation.CLOCK.setTo(today().plusDays(8));
        EntryView entry = uc(RecordEntry.class).open(CLERK, id);
        CounterWord early = letter(asked.minusDays(1));
        assertEquals(Reason.STAMP_TOO_EARLY, reason(() -> uc(RecordEntry.class)
                .answer(CLERK, id, entry.version(), true, early)));
        LocalDate stamp = asked.plusDays(5);
        uc(RecordEntry.class).answer(CLERK, id, entry.version(), true, letter(stamp));
        assertEquals(
                1,
                installation
                        .database()
                        .number(
                                "select count(*) from clock_pause where application_id = ? and resumed_at = ?",
                                id.value(),
                                begin(stamp).atOffset(ZoneOffset.UTC)));
        TimelineEntry answered = seen(id).timeline().stream()
                .filter(each -> each.event() == TimelineEntry.Event.CORRECTION_ANSWERED)
                .findFirst()
                .orElseThrow();
        assertEquals(begin(stamp), answered.at());
        assertTrue(answered.dayOnly());
        assertEquals(
                CounterAct.Kind.CORRECTION,
                uc(ListCounterActs.class).of(CLERK, id).get(0).act().kind());
    }
}
