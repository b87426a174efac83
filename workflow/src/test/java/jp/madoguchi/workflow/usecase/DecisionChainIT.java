package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.review.OpinionRequest.Stance;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.testing.ChainCase;
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

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final ChainCase cases = new ChainCase(staff);

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

    private CaseView.DraftView draftOf(ApplicationId id) throws Exception {
        return cases.seen(id).draft().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "500, 1", "5000, 2", "50000, 3", "99999, 3"})
    void theTableTellsHowManyStepsACasePasses(long amount, int levels) throws Exception {
        ApplicationId id = cases.reviewed(amount);
        cases.draft(id, ChainCase.GRANT);
        assertEquals(levels, draftOf(id).levelsNeeded());
        assertEquals(
                List.of("section-chief", "division-head", "department-head", "mayor")
                        .subList(0, levels),
                draftOf(id).chain().stream().map(step -> step.id()).toList());
        for (int level = 1; level <= levels; level++) {
            assertEquals(ApplicationState.DRAFTED, cases.seen(id).state());
            cases.approve(id, level);
        }
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, cases.seen(id).state());
    }

    @Test
    void aGapInTheTableOrANumberOutOfRangeNeverShortensTheChain() throws Exception {
        for (long amount : new long[] {-5, 999999}) {
            ApplicationId id = cases.reviewed(amount);
            if (amount > 0) {
                uc(AnswerOpinion.class).answer(Staff.of(OpinionIT.POLICE).reviewer(), id, 1, Stance.NO_OBJECTION, "");
                uc(AnswerOpinion.class).answer(Staff.of(OpinionIT.FIRE).reviewer(), id, 2, Stance.NO_OBJECTION, "");
            }
            cases.draft(id, ChainCase.GRANT);
            assertEquals(4, draftOf(id).levelsNeeded());
        }
    }

    @Test
    void aStepSendsTheDraftBackToANamedStepWhichApprovesAnew() throws Exception {
        ApplicationId id = cases.reviewed(50000);
        cases.draft(id, ChainCase.GRANT);
        cases.approve(id, 1);
        cases.approve(id, 2);
        assertEquals("department-head", draftOf(id).step());
        assertEquals(
                List.of("drafting", "section-chief", "division-head"),
                draftOf(id).remandTargets());
        NotAllowedNow ahead = assertThrows(NotAllowedNow.class, () -> uc(RemandDraft.class)
                .remand(staff.approvers().get(2), id, cases.seen(id).version(), "mayor", "市長へ"));
        assertEquals(NotAllowedNow.Reason.STEP_UNKNOWN, ahead.reason());
        uc(RemandDraft.class)
                .remand(staff.approvers().get(2), id, cases.seen(id).version(), "section-chief", "算定を確かめること");
        assertEquals("section-chief", draftOf(id).step());
        assertEquals(List.of(), draftOf(id).approvals());
        assertEquals(ApplicationState.DRAFTED, cases.seen(id).state());
        cases.approve(id, 1);
        cases.approve(id, 2);
        cases.approve(id, 3);
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, cases.seen(id).state());
        assertTrue(cases.seen(id).timeline().stream()
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
        ApplicationId id = cases.reviewed(5000);
        cases.draft(id, ChainCase.GRANT);
        cases.approve(id, 1);
        uc(RemandDraft.class)
                .remand(staff.approvers().get(1), id, cases.seen(id).version(), "drafting", "理由が足りません");
        assertEquals(ApplicationState.UNDER_REVIEW, cases.seen(id).state());
        cases.draft(id, ChainCase.GRANT);
        assertEquals("section-chief", draftOf(id).step());
    }

    @Test
    void whereTheProcedureSaysSoTheApplicantWithdrawsUntilIssuance() throws Exception {
        ApplicationId id = cases.reviewed(500);
        cases.draft(id, ChainCase.GRANT);
        cases.approve(id, 1);
        assertEquals(ApplicationState.DISPOSED_GRANTED, cases.seen(id).state());
        assertTrue(uc(TrackApplication.class)
                .status(People.SHOKUDO.asApplicant(), id)
                .withdrawable());
        uc(WithdrawApplication.class).withdraw(People.SHOKUDO.asApplicant(), id, "開業をやめた");
        journey.deliver();
        assertEquals(ApplicationState.WITHDRAWN, cases.seen(id).state());
        assertTrue(cases.seen(id).documents().isEmpty());
        assertEquals(
                0,
                installation
                        .database()
                        .number("select count(*) from act_ru_execution where business_key_ = ?", id.toString()));
        ApplicationId issued = cases.reviewed(0);
        cases.draft(issued, ChainCase.GRANT);
        journey.deliver();
        assertThrows(NotAllowedNow.class, () -> uc(WithdrawApplication.class)
                .withdraw(People.SHOKUDO.asApplicant(), issued, "おそい"));
    }

    @Test
    void nobodyApprovesTwoSteps() throws Exception {
        ApplicationId id = cases.reviewed(5000);
        cases.draft(id, ChainCase.GRANT);
        cases.approve(id, 1);
        Forbidden twice = assertThrows(Forbidden.class, () -> cases.approve(id, 1));
        assertEquals(Forbidden.Reason.SAME_PERSON, twice.reason());
        assertEquals(ApplicationState.DRAFTED, cases.seen(id).state());
    }

    @Test
    void aGrantMayRefuseAPartWithItsReasonsOnly() throws Exception {
        ApplicationId id = cases.reviewed(500);
        Proposal bare = new Proposal.Grant(
                "", List.of(), Optional.of(new Proposal.RefusedPart("2階部分", RefusalGround.SUBSTANTIVE, "", "審査基準第2")));
        assertThrows(NotAllowedNow.class, () -> cases.draft(id, bare));
        Proposal part = new Proposal.Grant(
                "",
                List.of(),
                Optional.of(new Proposal.RefusedPart("2階部分", RefusalGround.SUBSTANTIVE, "避難経路がない。", "審査基準第2")));
        cases.draft(id, part);
        cases.approve(id, 1);
        journey.deliver();
        Proposal made = cases.seen(id).decision().orElseThrow().content();
        assertEquals(part, made);
        assertFalse(cases.seen(id).documents().isEmpty());
    }
}
