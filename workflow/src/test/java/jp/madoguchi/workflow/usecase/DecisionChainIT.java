package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.OpinionRequest.Stance;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain of approvals (決裁): 0–4 named steps by a table, remand to a named one. */
class DecisionChainIT {
    private static final Proposal GRANT = new Proposal.Grant("", List.of());

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        Staff.of(OpinionIT.POLICE);
        Staff.of(OpinionIT.FIRE);
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(staff.reviewer(), id);
    }

    private ApplicationId reviewed(long amount) throws Exception {
        ApplicationId id = journey.draft(
                People.SHOKUDO, "test-chain", Journey.answers("株式会社みなと食堂").with("amount", BigDecimal.valueOf(amount)));
        journey.file(People.SHOKUDO, id, People.SHOKUDO_KEY);
        journey.deliver();
        uc(RecordIntake.class).record(staff.intake(), id, seen(id).version());
        return id;
    }

    private void draft(ApplicationId id, Proposal proposal) throws Exception {
        uc(DraftDisposition.class).draft(Journey.steppedUp(staff.reviewer()), id, seen(id).version(), proposal);
    }

    private void approve(ApplicationId id, int level) throws Exception {
        Official approver = staff.approvers().get(level - 1);
        uc(ApproveDraft.class).approve(Journey.steppedUp(approver), id, seen(id).version());
    }

    private CaseView.DraftView draftOf(ApplicationId id) throws Exception {
        return seen(id).draft().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "500, 1", "5000, 2", "50000, 3", "99999, 3"})
    void theTableTellsHowManyStepsACasePasses(long amount, int levels) throws Exception {
        ApplicationId id = reviewed(amount);
        draft(id, GRANT);
        assertEquals(levels, draftOf(id).levelsNeeded());
        assertEquals(
                List.of("section-chief", "division-head", "department-head", "mayor")
                        .subList(0, levels),
                draftOf(id).chain().stream().map(step -> step.id()).toList());
        for (int level = 1; level <= levels; level++) {
            assertEquals(ApplicationState.DRAFTED, seen(id).state());
            approve(id, level);
        }
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(id).state());
    }

    @Test
    void aGapInTheTableOrANumberOutOfRangeNeverShortensTheChain() throws Exception {
        for (long amount : new long[] {-5, 999999}) {
            ApplicationId id = reviewed(amount);
            if (amount > 0) {
                uc(AnswerOpinion.class).answer(Staff.of(OpinionIT.POLICE).reviewer(), id, 1, Stance.NO_OBJECTION, "");
                uc(AnswerOpinion.class).answer(Staff.of(OpinionIT.FIRE).reviewer(), id, 2, Stance.NO_OBJECTION, "");
            }
            draft(id, GRANT);
            assertEquals(4, draftOf(id).levelsNeeded());
        }
    }

    @Test
    void aStepSendsTheDraftBackToANamedStepWhichApprovesAnew() throws Exception {
        ApplicationId id = reviewed(50000);
        draft(id, GRANT);
        approve(id, 1);
        approve(id, 2);
        assertEquals("department-head", draftOf(id).step());
        assertEquals(
                List.of("drafting", "section-chief", "division-head"),
                draftOf(id).remandTargets());
        NotAllowedNow ahead = assertThrows(NotAllowedNow.class, () -> uc(RemandDraft.class)
                .remand(staff.approvers().get(2), id, seen(id).version(), "mayor", "市長へ"));
        assertEquals(NotAllowedNow.Reason.STEP_UNKNOWN, ahead.reason());
        uc(RemandDraft.class).remand(staff.approvers().get(2), id, seen(id).version(), "section-chief", "算定を確かめること");
        assertEquals("section-chief", draftOf(id).step());
        assertEquals(List.of(), draftOf(id).approvals());
        assertEquals(ApplicationState.DRAFTED, seen(id).state());
        approve(id, 1);
        approve(id, 2);
        approve(id, 3);
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(id).state());
        assertTrue(seen(id).timeline().stream()
                .anyMatch(entry -> entry.event() == TimelineEntry.Event.REMANDED
                        && entry.detail().equals(Optional.of("算定を確かめること"))));
        assertEquals(
                1,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where application_id = ? and act = 'DRAFT_REMANDED' and detail = 'department-head to section-chief'",
                                id.value()));
    }

    @Test
    void aDraftSentBackToItsDrafterIsMadeAnew() throws Exception {
        ApplicationId id = reviewed(5000);
        draft(id, GRANT);
        approve(id, 1);
        uc(RemandDraft.class).remand(staff.approvers().get(1), id, seen(id).version(), "drafting", "理由が足りません");
        assertEquals(ApplicationState.UNDER_REVIEW, seen(id).state());
        draft(id, GRANT);
        assertEquals("section-chief", draftOf(id).step());
    }

    @Test
    void whereTheProcedureSaysSoTheApplicantWithdrawsUntilIssuance() throws Exception {
        ApplicationId id = reviewed(500);
        draft(id, GRANT);
        approve(id, 1);
        assertEquals(ApplicationState.DISPOSED_GRANTED, seen(id).state());
        assertTrue(uc(TrackApplication.class)
                .status(People.SHOKUDO.asApplicant(), id)
                .withdrawable());
        uc(WithdrawApplication.class).withdraw(People.SHOKUDO.asApplicant(), id, "開業をやめた");
        journey.deliver();
        assertEquals(ApplicationState.WITHDRAWN, seen(id).state());
        assertTrue(seen(id).documents().isEmpty());
        assertEquals(
                0,
                installation
                        .database()
                        .number("select count(*) from act_ru_execution where business_key_ = ?", id.toString()));
        ApplicationId issued = reviewed(0);
        draft(issued, GRANT);
        journey.deliver();
        assertThrows(NotAllowedNow.class, () -> uc(WithdrawApplication.class)
                .withdraw(People.SHOKUDO.asApplicant(), issued, "おそい"));
    }

    @Test
    void nobodyApprovesTwoSteps() throws Exception {
        ApplicationId id = reviewed(5000);
        draft(id, GRANT);
        approve(id, 1);
        Forbidden twice = assertThrows(Forbidden.class, () -> approve(id, 1));
        assertEquals(Forbidden.Reason.SAME_PERSON, twice.reason());
        assertEquals(ApplicationState.DRAFTED, seen(id).state());
    }

    @Test
    void aGrantMayRefuseAPartWithItsReasonsOnly() throws Exception {
        ApplicationId id = reviewed(500);
        Proposal bare = new Proposal.Grant(
                "", List.of(), Optional.of(new Proposal.RefusedPart("2階部分", RefusalGround.SUBSTANTIVE, "", "審査基準第2")));
        assertThrows(NotAllowedNow.class, () -> draft(id, bare));
        Proposal part = new Proposal.Grant(
                "",
                List.of(),
                Optional.of(new Proposal.RefusedPart("2階部分", RefusalGround.SUBSTANTIVE, "避難経路がない。", "審査基準第2")));
        draft(id, part);
        approve(id, 1);
        journey.deliver();
        Proposal made = seen(id).decision().orElseThrow().content();
        assertEquals(part, made);
        assertFalse(seen(id).documents().isEmpty());
    }
}
