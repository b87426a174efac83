package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.account.OwnParties.OwnParty;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.inbox.CaseMemo;
import jp.madoguchi.workflow.usecase.inbox.KeepMemo;
import jp.madoguchi.workflow.usecase.staffing.LinkOwnParty;
import jp.madoguchi.workflow.usecase.staffing.ReassignCase;
import jp.madoguchi.workflow.usecase.staffing.TakeNextCase;
import jp.madoguchi.workflow.usecase.staffing.UnlinkOwnParty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The same person never applies, reviews and approves one case, once it is known as whom an official applies. */
class OwnPartyIT {
    private static final Official ADMINISTRATOR = new Official(
            new OfficialId(UUID.randomUUID()),
            People.MINATO,
            "管理者",
            Set.of(new RoleInOffice(People.EISEI, Role.ADMINISTRATOR)),
            null);

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final ChainCase cases = new ChainCase(staff);
    private final Applicant applicant = People.SHOKUDO.asApplicant();

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        TestProcedures.publish();
    }

    @BeforeEach
    void emptyQueue() {
        installation
                .database()
                .update(
                        "update inbox set claimed_by = gen_random_uuid() where claimed_by is null and office_id = 'eisei'");
    }

    @AfterEach
    void nobodyApplies() {
        installation.database().update("delete from official_party");
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private long version(ApplicationId id) {
        return installation.database().number("select version from application where application_id = ?", id.value());
    }

    private long journalled(ApplicationId id, String act) {
        return installation
                .database()
                .number("select count(*) from journal_entry where application_id = ? and act = ?", id.value(), act);
    }

    private static void samePerson(Executable act) {
        assertEquals(
                Forbidden.Reason.SAME_PERSON, assertThrows(Forbidden.class, act).reason());
    }

    private boolean listed(Official official, String number) throws RuleViolation {
        InboxFilter filter =
                new InboxFilter(InboxFilter.Tab.ALL, Optional.empty(), Optional.empty(), Optional.of(number));
        return !uc(ShowInbox.class)
                .page(official, filter, Optional.empty())
                .rows()
                .isEmpty();
    }

    @Test
    void anOfficialNeverGetsAnOwnCase() throws Exception {
        ApplicationId id = cases.reviewed(500);
        Official reviewer = staff.reviewer();
        String number = cases.seen(id).arrivalNumber().value();
        assertTrue(listed(reviewer, number));
        uc(LinkOwnParty.class).link(reviewer, applicant);
        assertTrue(uc(LinkOwnParty.class).isOwn(reviewer, applicant));

        assertFalse(listed(reviewer, number));
        assertTrue(listed(staff.supervisor(), number));
        samePerson(() -> uc(OpenCase.class).open(reviewer, id));
        samePerson(() -> uc(ClaimCase.class).claim(reviewer, id, version(id)));
        samePerson(
                () -> uc(DraftDisposition.class).draft(Journey.steppedUp(reviewer), id, version(id), ChainCase.GRANT));
        assertEquals(Optional.empty(), uc(TakeNextCase.class).take(reviewer));
        assertFalse(uc(ReassignCase.class).candidates(staff.supervisor(), id).stream()
                .anyMatch(each -> each.id().equals(reviewer.id())));
        NotAllowedNow unsuitable = assertThrows(NotAllowedNow.class, () -> uc(ReassignCase.class)
                .reassign(staff.supervisor(), id, version(id), reviewer.id(), "手が空いている"));
        assertEquals(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE, unsuitable.reason());
        Official approver = staff.approvers().get(0);
        uc(LinkOwnParty.class).link(approver, applicant);
        samePerson(() -> uc(ApproveDraft.class).approve(Journey.steppedUp(approver), id, version(id)));
    }

    @Test
    void aCaseInHandIsGivenBackWithANoteForTheOffice() throws Exception {
        ApplicationId id = cases.reviewed(500);
        Official reviewer = staff.reviewer();
        uc(ClaimCase.class).claim(reviewer, id, version(id));
        uc(LinkOwnParty.class).link(reviewer, applicant);
        CaseView view = uc(OpenCase.class).open(staff.supervisor(), id);
        assertEquals(Optional.empty(), view.claimedBy());
        CaseMemo memo = uc(KeepMemo.class).of(staff.supervisor(), id);
        assertEquals(List.of(LinkOwnParty.LABEL), memo.labels());
        assertEquals(Optional.of(LocalDate.now(Installation.CLOCK)), memo.followUpOn());
        assertTrue(memo.notes().get(0).text().contains("担当者本人の申請"), memo::toString);
        assertEquals(1, journalled(id, "OWN_CASE_FOUND"));
        assertEquals(0, uc(LinkOwnParty.class).link(reviewer, applicant), "a repeat changes nothing");
        assertEquals(1, journalled(id, "OWN_CASE_FOUND"));
    }

    @Test
    void aDraftByItsOwnApplicantIsPointedOutToTheOffice() throws Exception {
        ApplicationId id = cases.reviewed(500);
        Official reviewer = staff.reviewer();
        uc(DraftDisposition.class).draft(Journey.steppedUp(reviewer), id, version(id), ChainCase.GRANT);
        assertTrue(uc(LinkOwnParty.class).link(reviewer, applicant) >= 1);
        CaseMemo memo = uc(KeepMemo.class).of(staff.supervisor(), id);
        assertTrue(memo.notes().stream().anyMatch(note -> note.text().contains("起案又は決裁をした職員本人")), memo::toString);
    }

    @Test
    void onlyAnAdministratorUnlinksAndNobodyThemselves() throws Exception {
        ApplicationId id = cases.reviewed(500);
        Official reviewer = staff.reviewer();
        uc(LinkOwnParty.class).link(reviewer, applicant);
        UnlinkOwnParty unlink = uc(UnlinkOwnParty.class);
        PartyId party = applicant.party();
        for (Official other : List.of(reviewer, staff.supervisor())) {
            assertEquals(
                    Forbidden.Reason.ROLE_MISSING,
                    assertThrows(Forbidden.class, () -> unlink.unlink(other, reviewer.id(), party, "間違い"))
                            .reason());
            assertEquals(List.of(), unlink.linked(other));
        }
        Official both = new Official(reviewer.id(), People.MINATO, "両方", ADMINISTRATOR.roles(), null);
        samePerson(() -> unlink.unlink(both, reviewer.id(), party, "間違い"));
        assertThrows(NotAllowedNow.class, () -> unlink.unlink(ADMINISTRATOR, reviewer.id(), party, " "));
        OwnParty shown = unlink.linked(ADMINISTRATOR).get(0);
        assertEquals(reviewer.id(), shown.official());
        assertTrue(shown.business());
        unlink.unlink(ADMINISTRATOR, reviewer.id(), party, "窓口で来庁者の証明書と取り違えた");
        assertThrows(NotFound.class, () -> unlink.unlink(ADMINISTRATOR, reviewer.id(), party, "もう一度"));
        assertFalse(uc(LinkOwnParty.class).isOwn(reviewer, applicant));
        cases.seen(id);
        assertEquals(
                1,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where act = 'OWN_PARTY_UNLINKED' and actor = ?",
                                ADMINISTRATOR.journalName()));
    }

    @Test
    void anOwnPaperIsNotTheOfficialsToEnterEither() throws Exception {
        ApplicationId id = uc(EnterApplication.class)
                .begin(
                        staff.intake(),
                        new EnterApplication.Counter(
                                "test-permit",
                                Channel.PAPER,
                                LocalDate.now(Installation.CLOCK),
                                false,
                                "職員 花子",
                                "",
                                "",
                                Optional.empty()));
        Applicant own = uc(RecordEntry.class).open(staff.intake(), id).applicant();
        uc(LinkOwnParty.class).link(staff.reviewer(), own);
        samePerson(() -> uc(TakeOverEntry.class).takeOver(staff.reviewer(), id));
        assertTrue(uc(TakeOverEntry.class).unfinished(staff.reviewer()).stream()
                .noneMatch(row -> row.id().equals(id)));
    }
}
