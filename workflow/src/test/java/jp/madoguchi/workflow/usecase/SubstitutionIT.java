package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.authority.Capacity;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.JournalledReasons;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.staffing.DeclareConflict;
import jp.madoguchi.workflow.usecase.staffing.InspectLater;
import jp.madoguchi.workflow.usecase.staffing.KeepAbsences;
import jp.madoguchi.workflow.usecase.staffing.KeepPositions;
import jp.madoguchi.workflow.usecase.staffing.LinkOwnParty;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps that name a post (職位): its holder, substitution in absence (代決・後閲), acting heads (職務代理). */
class SubstitutionIT {
    private static Staff staff;
    private static Official chief;
    private static Official head;
    private static Official third;
    private static Official fourth;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void people() throws Exception {
        staff = Staff.of(People.EISEI);
        chief = staff.approvers().get(0);
        head = staff.approvers().get(1);
        third = staff.approvers().get(2);
        fourth = staff.approvers().get(3);
        TestProcedures.publish();
    }

    @BeforeEach
    void posts() throws Exception {
        KeepPositions positions = uc(KeepPositions.class);
        if (positions.of(staff.supervisor()).stream().noneMatch(row -> row.id().equals("test-head"))) {
            positions.create(staff.supervisor(), "test-chief", People.EISEI, "課長");
            positions.create(staff.supervisor(), "test-head", People.EISEI, "所長");
        }
        positions.hold(staff.supervisor(), "test-chief", Optional.of(chief.id()));
        positions.hold(staff.supervisor(), "test-head", Optional.of(head.id()));
    }

    @AfterEach
    void nobodyIsAway() {
        installation.database().update("update absence set ended_at = now() where ended_at is null");
        installation.database().update("update acting_head set ended_at = now() where ended_at is null");
        installation.database().update("delete from official_party");
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private static LocalDate today() {
        return LocalDate.now(Installation.CLOCK);
    }

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(staff.reviewer(), id);
    }

    private ApplicationId drafted() throws Exception {
        ApplicationId id = journey.draft(
                People.SHOKUDO, "test-posts", Journey.answers("株式会社みなと食堂").with("amount", BigDecimal.TEN));
        journey.file(People.SHOKUDO, id, People.SHOKUDO_KEY);
        journey.deliver();
        uc(RecordIntake.class).record(staff.intake(), id, seen(id).version());
        uc(DraftDisposition.class).draft(staff.reviewer(), id, seen(id).version(), ChainCase.GRANT);
        return id;
    }

    private void approve(Official by, ApplicationId id) throws Exception {
        uc(ApproveDraft.class).approve(Journey.steppedUp(by), id, seen(id).version());
    }

    private Forbidden.Reason refused(Official by, ApplicationId id) {
        return assertThrows(Forbidden.class, () -> approve(by, id)).reason();
    }

    private void away(Official who, Official deputy) throws RuleViolation {
        uc(KeepAbsences.class).enter(staff.supervisor(), who.id(), deputy.id(), today(), today().plusDays(3));
    }

    private CaseView.ApprovalView last(ApplicationId id) throws Exception {
        List<CaseView.ApprovalView> all = seen(id).draft().orElseThrow().approvals();
        return all.get(all.size() - 1);
    }

    @Test
    void onlyTheHolderOfThePostDecidesItsStep() throws Exception {
        ApplicationId id = drafted();
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(third, id));
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(head, id));
        assertFalse(uc(OpenCase.class).open(third, id).acts().contains(CaseAct.APPROVE));
        assertThrows(Forbidden.class, () -> uc(RemandDraft.class)
                .remand(third, id, seen(id).version(), "drafting", "理由を書いてください"));
        assertTrue(uc(OpenCase.class).open(chief, id).acts().contains(CaseAct.APPROVE));
        approve(chief, id);
        assertEquals(new CaseView.AuthorityView("課長", Capacity.HOLDER, Optional.empty()), last(id).authority());
        approve(head, id);
        assertEquals("所長", last(id).authority().title());
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(id).state());
        assertTrue(printed(id).contains("決裁所長。"), printed(id));
        assertTrue(printed(id).contains("みなと市長"), printed(id));
    }

    /** The document's text without blanks. */
    private String printed(ApplicationId id) throws Exception {
        byte[] pdf =
                uc(DownloadDocument.class).download(staff.reviewer(), id, 1).bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void theDeputyDecidesForTheAbsentHolderWhoLooksAtItLater() throws Exception {
        ApplicationId id = drafted();
        approve(chief, id);
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(third, id));
        away(head, third);
        assertEquals(
                Optional.of(new CaseView.AuthorityView("所長", Capacity.SUBSTITUTE, Optional.of(head.displayName()))),
                uc(OpenCase.class).open(third, id).draft().orElseThrow().authority());
        approve(third, id);
        assertEquals(
                new CaseView.AuthorityView("所長", Capacity.SUBSTITUTE, Optional.of(head.displayName())),
                last(id).authority());
        assertEquals(1, entries(id, "DRAFT_APPROVED", "head 2 of 2 instead of " + head.id()));
        InspectLater later = uc(InspectLater.class);
        UUID decision = later.waiting(head).stream()
                .filter(row -> row.application().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
        assertTrue(later.waiting(third).isEmpty());
        assertThrows(NotFound.class, () -> later.confirm(third, decision, ""));
        assertThrows(NotAllowedNow.class, () -> later.confirm(head, decision, "あ".repeat(501)));
        later.confirm(head, decision, "条件を付けるべきだった");
        assertThrows(AlreadyHandled.class, () -> later.confirm(head, decision, ""));
        assertEquals("条件を付けるべきだった", last(id).remark());
        assertTrue(last(id).inspectedAt().isPresent());
        assertEquals(
                1,
                JournalledReasons.number(
                        installation.database(), id.value(), "SUBSTITUTE_DECISION_REMARKED", "所長", "条件を付けるべきだった"));
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(id).state());
    }

    @Test
    void nobodyDecidesTwiceInOneChainAlsoNotInSubstitution() throws Exception {
        ApplicationId id = drafted();
        away(head, chief);
        approve(chief, id);
        assertEquals(Forbidden.Reason.SAME_PERSON, refused(chief, id));
        assertEquals(ApplicationState.DRAFTED, seen(id).state());
        ApplicationId other = drafted();
        uc(KeepPositions.class).hold(staff.supervisor(), "test-head", Optional.of(fourth.id()));
        uc(KeepPositions.class).hold(staff.supervisor(), "test-chief", Optional.of(fourth.id()));
        approve(fourth, other);
        away(fourth, third);
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(third, other));
    }

    @Test
    void nobodyDecidesInThePlaceOfTheApplicantOrOfWhoIsTooClose() throws Exception {
        ApplicationId own = drafted();
        ApplicationId close = drafted();
        approve(chief, own);
        approve(chief, close);
        away(head, third);
        uc(DeclareConflict.class).declare(head, close, "申請者と取引がある");
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(third, close));
        uc(LinkOwnParty.class).link(head, People.SHOKUDO.asApplicant());
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(third, own));
        installation.database().update("delete from official_party");
        approve(third, own);
        assertEquals(Capacity.SUBSTITUTE, last(own).authority().capacity());
    }

    @Test
    void anActingHeadDecidesInTheOwnNameForItsTime() throws Exception {
        ApplicationId id = drafted();
        approve(chief, id);
        KeepPositions positions = uc(KeepPositions.class);
        positions.hold(staff.supervisor(), "test-head", Optional.empty());
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(head, id));
        LocalDate tomorrow = today().plusDays(1);
        positions.appoint(staff.supervisor(), "test-head", fourth.id(), tomorrow, tomorrow, "職務代理規則第3条");
        assertEquals(Forbidden.Reason.NOT_THE_POSITION, refused(fourth, id));
        assertThrows(
                NotAllowedNow.class,
                () -> positions.appoint(staff.supervisor(), "test-head", fourth.id(), today(), tomorrow, " "));
        positions.appoint(staff.supervisor(), "test-head", fourth.id(), today(), tomorrow, "令和8年11月22日発令");
        approve(fourth, id);
        assertEquals(new CaseView.AuthorityView("所長", Capacity.ACTING_HEAD, Optional.empty()), last(id).authority());
        assertEquals(1, entries(id, "DRAFT_APPROVED", "head 2 of 2 as acting head"));
        journey.deliver();
        assertTrue(printed(id).contains("決裁所長職務代理者。"), printed(id));
        assertTrue(uc(InspectLater.class).waiting(head).stream()
                .noneMatch(row -> row.application().equals(id)));
    }

    @Test
    void onlyOneselfOrASupervisorEntersAnAbsence() throws Exception {
        KeepAbsences absences = uc(KeepAbsences.class);
        assertThrows(Forbidden.class, () -> absences.enter(third, head.id(), third.id(), today(), today().plusDays(1)));
        absences.enter(head, head.id(), third.id(), today(), today().plusDays(1));
        NotAllowedNow twice = assertThrows(NotAllowedNow.class, () -> away(head, fourth));
        assertEquals(NotAllowedNow.Reason.ABSENCE_OVERLAPS, twice.reason());
        assertThrows(
                NotAllowedNow.class,
                () -> absences.enter(chief, chief.id(), staff.reviewer().id(), today(), today()));
        assertThrows(
                NotAllowedNow.class,
                () -> absences.enter(chief, chief.id(), third.id(), today(), today().minusDays(1)));
        UUID entered = absences.of(head).get(0).id();
        assertThrows(Forbidden.class, () -> absences.end(third, entered));
        absences.end(head, entered);
        assertTrue(absences.of(head).isEmpty());
        assertThrows(Forbidden.class, () -> uc(KeepPositions.class).hold(third, "test-head", Optional.of(third.id())));
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
}
