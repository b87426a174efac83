package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.JournalledReasons;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Race;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.staffing.DeclareConflict;
import jp.madoguchi.workflow.usecase.staffing.LiftConflict;
import jp.madoguchi.workflow.usecase.staffing.ReassignCase;
import jp.madoguchi.workflow.usecase.staffing.TakeNextCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works on which case: the next one, handing over, conflicts of interest. */
class StaffingIT {
    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final ChainCase cases = new ChainCase(staff);

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        TestProcedures.publish();
    }

    /** Cases of other tests in the same office wait for nobody here. */
    @BeforeEach
    void emptyQueue() {
        installation
                .database()
                .update(
                        "update inbox set claimed_by = gen_random_uuid() where claimed_by is null and office_id = 'eisei'");
    }

    /** What a case still waits for would put it back into the next test's queue. */
    @AfterEach
    void nothingUndelivered() throws Exception {
        journey.deliver();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private ApplicationId arrived() throws Exception {
        return journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit");
    }

    private long version(ApplicationId id) {
        return installation.database().number("select version from application where application_id = ?", id.value());
    }

    private long explained(ApplicationId id, String act, String detail, String reason) {
        return JournalledReasons.number(installation.database(), id.value(), act, detail, reason);
    }

    private long entries(ApplicationId id, String act, String detail) {
        return installation
                .database()
                .number(
                        "select count(*) from journal_entry where application_id = ? and act = ? and detail = ?",
                        id.value(),
                        act,
                        detail);
    }

    @Test
    void theNextCaseIsTheMostUrgentOneThatNobodyTookOn() throws Exception {
        ApplicationId later = arrived();
        ApplicationId urgent = arrived();
        ApplicationId claimed = arrived();
        installation
                .database()
                .update("update inbox set due_on = due_on - 5 where application_id in ('" + urgent + "', '" + claimed
                        + "')");
        uc(ClaimCase.class).claim(staff.reviewer(), claimed, version(claimed));
        assertEquals(Optional.of(urgent), uc(TakeNextCase.class).take(staff.reviewer()));
        assertEquals(Optional.of(later), uc(TakeNextCase.class).take(staff.intake()));
        assertEquals(Optional.empty(), uc(TakeNextCase.class).take(staff.reviewer()));
        assertEquals(1, entries(urgent, "CASE_CLAIMED", "next"));
    }

    @Test
    void aCaseUnderReviewWaitsForReviewersOnlyAndNoOtherOfficeTakesIt() throws Exception {
        ApplicationId id = cases.reviewed(500);
        assertEquals(Optional.empty(), uc(TakeNextCase.class).take(staff.intake()));
        assertEquals(
                Optional.empty(),
                uc(TakeNextCase.class)
                        .take(Staff.of(new OfficeId("staffing-other")).reviewer()));
        Official approver = staff.approvers().get(0);
        assertThrows(Forbidden.class, () -> uc(TakeNextCase.class).take(approver));
        assertEquals(Optional.of(id), uc(TakeNextCase.class).take(staff.reviewer()));
    }

    @Test
    void eightPeopleAtOnceTakeEightCases() throws Exception {
        List<ApplicationId> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(arrived());
        }
        List<ApplicationId> taken = Collections.synchronizedList(new ArrayList<>());
        Race race = new Race();
        for (int i = 0; i < 8; i++) {
            Official actor = i % 2 == 0 ? staff.intake() : staff.reviewer();
            race.add(
                    "taker " + i,
                    () -> taken.add(uc(TakeNextCase.class).take(actor).orElseThrow()));
        }
        List<Race.Outcome> outcomes = race.run();
        assertTrue(outcomes.stream().allMatch(Race.Outcome::won), outcomes::toString);
        assertEquals(8, taken.size());
        assertEquals(new HashSet<>(waiting), new HashSet<>(taken));
    }

    @Test
    void aSupervisorGivesACaseToSomebodyElseWithAReason() throws Exception {
        ApplicationId id = cases.reviewed(500);
        uc(ClaimCase.class).claim(staff.reviewer(), id, version(id));
        OfficialId to = staff.intake().id();
        long seen = version(id);
        Forbidden none = assertThrows(
                Forbidden.class, () -> uc(ReassignCase.class).reassign(staff.reviewer(), id, seen, to, "休暇のため"));
        assertEquals(Forbidden.Reason.ROLE_MISSING, none.reason());
        NotAllowedNow silent = assertThrows(
                NotAllowedNow.class, () -> uc(ReassignCase.class).reassign(staff.supervisor(), id, seen, to, " "));
        assertEquals(NotAllowedNow.Reason.REASON_MISSING, silent.reason());
        OfficialId stranger = Staff.of(new OfficeId("staffing-other")).intake().id();
        NotAllowedNow foreign = assertThrows(NotAllowedNow.class, () -> uc(ReassignCase.class)
                .reassign(staff.supervisor(), id, seen, stranger, "休暇のため"));
        assertEquals(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE, foreign.reason());
        uc(ReassignCase.class).reassign(staff.supervisor(), id, seen, to, "休暇のため");
        CaseView view = cases.seen(id);
        assertEquals(Optional.of(staff.intake().displayName()), view.claimedBy());
        assertTrue(view.timeline().stream().anyMatch(entry -> entry.event() == TimelineEntry.Event.REASSIGNED));
        assertEquals(1, explained(id, "CASE_REASSIGNED", staff.reviewer().id() + " to " + to, "休暇のため"));
    }

    @Test
    void whoDeclaresAConflictOfInterestNeitherSeesNorHandlesTheCaseAnyMore() throws Exception {
        ApplicationId id = cases.reviewed(500);
        uc(ClaimCase.class).claim(staff.reviewer(), id, version(id));
        assertThrows(
                NotAllowedNow.class, () -> uc(DeclareConflict.class).declare(staff.reviewer(), id, "あ".repeat(501)));
        uc(DeclareConflict.class).declare(staff.reviewer(), id, "申請者は義理の兄");
        Forbidden closed = assertThrows(Forbidden.class, () -> cases.seen(id));
        assertEquals(Forbidden.Reason.CONFLICT_OF_INTEREST, closed.reason());
        assertThrows(Forbidden.class, () -> uc(DraftDisposition.class)
                .draft(Journey.steppedUp(staff.reviewer()), id, version(id), ChainCase.GRANT));
        assertEquals(Optional.empty(), uc(TakeNextCase.class).take(staff.reviewer()));
        assertFalse(listed(staff.reviewer(), id));
        assertTrue(listed(staff.supervisor(), id));
        CaseView view = uc(OpenCase.class).open(staff.supervisor(), id);
        assertEquals(Optional.empty(), view.claimedBy());
        assertEquals(
                "申請者は義理の兄",
                uc(DeclareConflict.class).of(staff.supervisor(), id).get(0).reason());
        assertEquals(List.of(), uc(DeclareConflict.class).of(staff.intake(), id));
        assertFalse(uc(ReassignCase.class).candidates(staff.supervisor(), id).stream()
                .anyMatch(each -> each.id().equals(staff.reviewer().id())));
        assertEquals(1, explained(id, "CONFLICT_DECLARED", "", "申請者は義理の兄"));
    }

    @Test
    void aSupervisorLiftsADeclarationThatWasAMistake() throws Exception {
        ApplicationId id = cases.reviewed(500);
        uc(DeclareConflict.class).declare(staff.reviewer(), id, "別の案件と取り違えた");
        OfficialId declarer = staff.reviewer().id();
        assertThrows(Forbidden.class, () -> uc(LiftConflict.class)
                .lift(staff.reviewer(), id, version(id), declarer, "取り違え"));
        assertThrows(
                Forbidden.class, () -> uc(LiftConflict.class).lift(staff.intake(), id, version(id), declarer, "取り違え"));
        NotAllowedNow silent = assertThrows(NotAllowedNow.class, () -> uc(LiftConflict.class)
                .lift(staff.supervisor(), id, version(id), declarer, " "));
        assertEquals(NotAllowedNow.Reason.REASON_MISSING, silent.reason());
        uc(LiftConflict.class).lift(staff.supervisor(), id, version(id), declarer, "本人が取り違えたと申し出た");
        cases.seen(id);
        assertTrue(listed(staff.reviewer(), id));
        assertEquals(List.of(), uc(DeclareConflict.class).of(staff.supervisor(), id));
        assertEquals(1, explained(id, "CONFLICT_LIFTED", declarer.toString(), "本人が取り違えたと申し出た"));
        assertThrows(NotFound.class, () -> uc(LiftConflict.class)
                .lift(staff.supervisor(), id, version(id), declarer, "もう一度"));
        uc(DeclareConflict.class).declare(staff.reviewer(), id, "やはり近い関係がある");
        assertThrows(Forbidden.class, () -> cases.seen(id));
    }

    @Test
    void aSupervisorDoesNotLiftTheOwnDeclaration() throws Exception {
        ApplicationId id = cases.reviewed(500);
        uc(DeclareConflict.class).declare(staff.supervisor(), id, "申請者は友人");
        Forbidden closed = assertThrows(Forbidden.class, () -> uc(LiftConflict.class)
                .lift(staff.supervisor(), id, version(id), staff.supervisor().id(), "やはり違う"));
        assertEquals(Forbidden.Reason.CONFLICT_OF_INTEREST, closed.reason());
    }

    private boolean listed(Official official, ApplicationId id) throws Exception {
        String number =
                uc(OpenCase.class).open(staff.intake(), id).arrivalNumber().value();
        InboxFilter filter =
                new InboxFilter(InboxFilter.Tab.ALL, Optional.empty(), Optional.empty(), Optional.of(number));
        return !uc(ShowInbox.class)
                .page(official, filter, Optional.empty())
                .rows()
                .isEmpty();
    }
}
