package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Aim;
import jp.madoguchi.workflow.review.OpinionRequest.Stance;
import jp.madoguchi.workflow.review.OpinionRequest.Status;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.inbox.KeepMemo;
import jp.madoguchi.workflow.usecase.staffing.DeclareConflict;
import jp.madoguchi.workflow.usecase.staffing.LinkOwnParty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Beside the review: opinions of other offices (意見照会) and administrative guidance (行政指導). */
class OpinionIT {
    static final OfficeId POLICE = new OfficeId("opinion-police");
    static final OfficeId FIRE = new OfficeId("opinion-fire");

    private static Staff staff;
    private static Staff police;
    private static Staff fire;

    private final Installation installation = Installation.shared();
    private final ChainCase cases = new ChainCase(staff);

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        police = Staff.of(POLICE);
        fire = Staff.of(FIRE);
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private long tasks(ApplicationId id, String element) {
        return installation
                .database()
                .number(
                        "select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ? and t.task_def_key_ = ?",
                        id.toString(),
                        element);
    }

    @Test
    void theProcedureItselfAsksTheOfficesInParallelAndTheDraftWaits() throws Exception {
        ApplicationId id = cases.reviewed(200000);
        assertEquals(2, tasks(id, "answer_opinion"));
        assertEquals(1, tasks(id, "review_case"));
        assertEquals(
                Set.of(POLICE.value(), FIRE.value()),
                Set.copyOf(cases.seen(id).opinions().stream()
                        .map(OpinionView::office)
                        .toList()));
        NotAllowedNow waits = assertThrows(NotAllowedNow.class, () -> cases.draft(id, ChainCase.GRANT));
        assertEquals(NotAllowedNow.Reason.OPINION_OPEN, waits.reason());
        uc(AnswerOpinion.class).answer(police.reviewer(), id, 1, Stance.CONDITIONAL, "夜間の作業に限ること。");
        assertEquals(1, tasks(id, "answer_opinion"));
        assertThrows(NotAllowedNow.class, () -> uc(AnswerOpinion.class)
                .answer(police.reviewer(), id, 1, Stance.NO_OBJECTION, ""));
        assertThrows(NotAllowedNow.class, () -> cases.draft(id, ChainCase.GRANT));
        uc(AnswerOpinion.class).answer(fire.reviewer(), id, 2, Stance.NO_OBJECTION, "");
        assertEquals(0, tasks(id, "answer_opinion"));
        cases.draft(id, ChainCase.GRANT);
        assertEquals(ApplicationState.DRAFTED, cases.seen(id).state());
        assertTrue(uc(TrackApplication.class).status(People.SHOKUDO.asApplicant(), id).timeline().stream()
                .noneMatch(entry -> entry.event().name().startsWith("OPINION")));
    }

    @Test
    void thePassingOfTheLastDayRemindsTheOfficeInChargeOnceAlsoAfterAStandstill() throws Exception {
        ApplicationId id = cases.reviewed(200000);
        uc(AnswerOpinion.class).answer(fire.reviewer(), id, 2, Stance.NO_OBJECTION, "");
        LocalDate due = cases.seen(id).opinions().get(0).dueOn();
        uc(FireDeadlines.class).fire();
        assertEquals(0, missed(id));
        Installation.CLOCK.forward(
                Duration.ofDays(LocalDate.now(Installation.CLOCK).until(due).getDays() + 10));
        LocalDate later = LocalDate.now(Installation.CLOCK);
        uc(FireDeadlines.class).fire();
        uc(FireDeadlines.class).fire();
        assertEquals(1, missed(id), "the answered one is silent, the other fires once");
        assertEquals(
                Optional.of(later), uc(KeepMemo.class).of(staff.reviewer(), id).followUpOn());
        TimelineEntry told = cases.seen(id).timeline().stream()
                .filter(entry -> entry.event() == TimelineEntry.Event.OPINION_MISSED)
                .findFirst()
                .orElseThrow();
        assertEquals(
                due.plusDays(1), LocalDate.ofInstant(told.at(), Installation.CLOCK.getZone()), "the legal instant");
        assertTrue(uc(TrackApplication.class).status(People.SHOKUDO.asApplicant(), id).timeline().stream()
                .noneMatch(entry -> entry.event().name().startsWith("OPINION")));
        uc(AnswerOpinion.class).answer(police.reviewer(), id, 1, Stance.NO_OBJECTION, "");
    }

    private long missed(ApplicationId id) {
        return installation
                .database()
                .number(
                        "select count(*) from journal_entry where application_id = ? and act = 'DEADLINE_PASSED' and detail like 'OPINION_DUE%'",
                        id.value());
    }

    @Test
    void anAskedOfficeReadsTheCaseAndItsOwnQuestionAndOfOthersOnlyWhatIsShared() throws Exception {
        ApplicationId small = cases.reviewed(500);
        assertThrows(NotFound.class, () -> uc(OpenCase.class).open(police.reviewer(), small));
        ApplicationId id = cases.reviewed(200000);
        CaseView asPolice = uc(OpenCase.class).open(police.reviewer(), id);
        CaseView asFire = uc(OpenCase.class).open(fire.reviewer(), id);
        assertEquals(Set.of(CaseAct.ANSWER_OPINION, CaseAct.DECLARE_CONFLICT), asPolice.acts());
        assertEquals(
                List.of(1, 2),
                asPolice.opinions().stream().map(OpinionView::number).toList());
        assertEquals(
                List.of(2), asFire.opinions().stream().map(OpinionView::number).toList());
        assertThrows(
                NotFound.class, () -> uc(AnswerOpinion.class).answer(fire.reviewer(), id, 1, Stance.OBJECTION, "だめ"));
        assertThrows(
                NotFound.class, () -> uc(AnswerOpinion.class).answer(staff.reviewer(), id, 1, Stance.NO_OBJECTION, ""));
        assertTrue(uc(AnswerOpinion.class).waiting(police.reviewer()).stream()
                .anyMatch(waiting -> waiting.application().equals(id)));
        assertThrows(NotAllowedNow.class, () -> uc(AnswerOpinion.class)
                .answer(police.reviewer(), id, 1, Stance.OBJECTION, " "));
    }

    /** An asked office's list holds no case of the official's own, and none with a declared conflict. */
    @Test
    void whatIsClosedToAnOfficialDoesNotWaitForThem() throws Exception {
        ApplicationId own = cases.reviewed(200000);
        assertTrue(waits(police.reviewer(), own));
        uc(LinkOwnParty.class).link(police.reviewer(), People.SHOKUDO.asApplicant());
        try {
            assertFalse(waits(police.reviewer(), own));
            assertTrue(waits(fire.reviewer(), own));
        } finally {
            installation.database().update("delete from official_party");
        }
        assertTrue(waits(police.reviewer(), own));
        uc(DeclareConflict.class).declare(fire.reviewer(), own, "申請者は義理の兄");
        assertFalse(waits(fire.reviewer(), own));
    }

    private boolean waits(Official official, ApplicationId id) {
        return uc(AnswerOpinion.class).waiting(official).stream()
                .anyMatch(waiting -> waiting.application().equals(id));
    }

    @Test
    void anOverdueOpinionHoldsNothingUpAndIsClosedByTheDraft() throws Exception {
        ApplicationId id = cases.reviewed(200000);
        Installation.CLOCK.forward(Duration.ofDays(11));
        cases.draft(id, ChainCase.GRANT);
        assertEquals(0, tasks(id, "answer_opinion"));
        assertTrue(cases.seen(id).opinions().stream().allMatch(opinion -> opinion.status() == Status.CLOSED));
        assertThrows(NotAllowedNow.class, () -> uc(AnswerOpinion.class)
                .answer(police.reviewer(), id, 1, Stance.NO_OBJECTION, ""));
    }

    @Test
    void aReviewerAsksOfficesOfTheAgencyOnly() throws Exception {
        ApplicationId id = cases.reviewed(500);
        LocalDate due = LocalDate.now(Installation.CLOCK).plusDays(7);
        assertThrows(NotFound.class, () -> uc(RequestOpinion.class)
                .request(staff.reviewer(), id, cases.seen(id).version(), new OfficeId("nowhere"), "何", due, false));
        assertThrows(NotFound.class, () -> uc(RequestOpinion.class)
                .request(staff.reviewer(), id, cases.seen(id).version(), People.EISEI, "何", due, false));
        assertThrows(NotAllowedNow.class, () -> uc(RequestOpinion.class)
                .request(staff.reviewer(), id, cases.seen(id).version(), POLICE, "何", due.minusDays(7), false));
        uc(RequestOpinion.class)
                .request(staff.reviewer(), id, cases.seen(id).version(), POLICE, "支障はありますか。", due, true);
        assertEquals(1, tasks(id, "answer_opinion"));
        uc(WithdrawApplication.class).withdraw(People.SHOKUDO.asApplicant(), id, "");
        assertEquals(0, tasks(id, "answer_opinion"));
        assertEquals(Status.CLOSED, cases.seen(id).opinions().get(0).status());
    }

    @Test
    void theApplicantDeclinesGuidanceWhichIsThenNotContinuedAndTheReviewGoesOn() throws Exception {
        ApplicationId id = cases.reviewed(500);
        uc(GiveGuidance.class).give(staff.reviewer(), id, cases.seen(id).version(), Aim.CHANGE, "面積を減らしてください。");
        ApplicationStatus status = uc(TrackApplication.class).status(People.SHOKUDO.asApplicant(), id);
        GuidanceView told = status.guidance().get(0);
        assertEquals(staff.reviewer().displayName(), told.official());
        assertEquals(AdministrativeGuidance.Status.OPEN, told.status());
        assertEquals(1, tasks(id, "answer_guidance"));
        assertThrows(NotFound.class, () -> uc(AnswerGuidance.class).answer(People.SUZUKI.asApplicant(), id, 1, false));
        uc(AnswerGuidance.class).answer(People.SHOKUDO.asApplicant(), id, 1, false);
        assertEquals(0, tasks(id, "answer_guidance"));
        assertTrue(cases.seen(id).acts().contains(CaseAct.DRAFT));
        assertTrue(!cases.seen(id).acts().contains(CaseAct.GIVE_GUIDANCE));
        NotAllowedNow again = assertThrows(NotAllowedNow.class, () -> uc(GiveGuidance.class)
                .give(staff.reviewer(), id, cases.seen(id).version(), Aim.WITHDRAWAL, "取り下げてください。"));
        assertEquals(NotAllowedNow.Reason.GUIDANCE_DECLINED, again.reason());
        assertTrue(
                installation.mails().stream().noneMatch(mail -> mail.text().contains("面積")),
                "nothing personal by mail");
    }

    @Test
    void guidanceThatWasFollowedMayBeFollowedByOther() throws Exception {
        ApplicationId id = cases.reviewed(500);
        uc(GiveGuidance.class).give(staff.reviewer(), id, cases.seen(id).version(), Aim.CHANGE, "面積を減らしてください。");
        assertThrows(NotAllowedNow.class, () -> uc(GiveGuidance.class)
                .give(staff.reviewer(), id, cases.seen(id).version(), Aim.CHANGE, "もう一つ"));
        uc(AnswerGuidance.class).answer(People.SHOKUDO.asApplicant(), id, 1, true);
        uc(GiveGuidance.class).give(staff.reviewer(), id, cases.seen(id).version(), Aim.CHANGE, "図面を見直してください。");
        cases.draft(id, ChainCase.GRANT);
        assertEquals(
                AdministrativeGuidance.Status.CLOSED,
                cases.seen(id).guidance().get(1).status());
        assertEquals(0, tasks(id, "answer_guidance"));
    }
}
