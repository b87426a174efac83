package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.RevocationGround;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.Race;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.TestSeals;
import jp.madoguchi.workflow.testing.Transactions;
import jp.madoguchi.workflow.usecase.DocumentVerdict.Standing;
import jp.madoguchi.workflow.usecase.dispatch.AskForPost;
import jp.madoguchi.workflow.usecase.dispatch.ListDispatches;
import jp.madoguchi.workflow.usecase.dispatch.SendDispatch;
import jp.madoguchi.workflow.usecase.revocation.DecideRevocation;
import jp.madoguchi.workflow.usecase.revocation.ProposeRevocation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people take an issued document back, and another takes its place where the disposition goes on. */
class DocumentRevocationIT {
    private static final Proposal WRONG = new Proposal.Grant("内部のメモ", List.of("営業は午後11字までとする。"));
    private static final Proposal RIGHT = new Proposal.Grant("", List.of("営業は午後11時までとする。"));
    private static final String REASON = "条件の「11字」は「11時」の誤記のため";

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void allWell() throws Exception {
        TestSeals.shared().reset();
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    /** A permit of 生活衛生課, granted and issued. */
    private ApplicationId issued(Proposal proposal) throws Exception {
        ApplicationId id = journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit");
        journey.deliver();
        long version = journey.version(People.EISEI_REVIEWER, id);
        version = uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version);
        version = uc(DraftDisposition.class).draft(People.EISEI_REVIEWER, id, version, proposal);
        uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER), id, version);
        journey.deliver();
        assertEquals(ApplicationState.ISSUED, seen(People.APPROVER, id).state());
        return id;
    }

    private CaseView seen(Official official, ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(official, id);
    }

    private long version(ApplicationId id) throws Exception {
        return journey.version(People.EISEI_REVIEWER, id);
    }

    private long propose(ApplicationId id, RevocationGround ground, Optional<Proposal> correction) throws Exception {
        return propose(People.EISEI_REVIEWER, id, 1, ground, REASON, correction);
    }

    private long propose(
            Official by,
            ApplicationId id,
            int document,
            RevocationGround ground,
            String reason,
            Optional<Proposal> correction)
            throws Exception {
        return uc(ProposeRevocation.class).propose(by, id, version(id), document, ground, reason, correction);
    }

    private void revoke(ApplicationId id) throws Exception {
        uc(DecideRevocation.class).revoke(Journey.steppedUp(People.APPROVER), id, version(id));
    }

    private List<IssuedDocument> documents(ApplicationId id) throws Exception {
        return Transactions.in(() -> uc(IssuedDocuments.class).of(id));
    }

    private byte[] pdf(ApplicationId id, int number) throws Exception {
        return Transactions.in(() -> uc(IssuedDocuments.class).pdf(id, number)).orElseThrow();
    }

    private String text(ApplicationId id, int number) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(id, number))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> mails(ApplicationId id) {
        return installation.mails().stream()
                .filter(mail -> mail.messageId().startsWith(id.toString()))
                .map(mail -> mail.messageId().split("[.]", -1)[1])
                .toList();
    }

    private List<String> events(ApplicationId id) throws Exception {
        return uc(TrackApplication.class).status(People.SHOKUDO.asApplicant(), id).timeline().stream()
                .map(entry -> entry.event().name())
                .toList();
    }

    private long journalled(ApplicationId id, String act) {
        return installation
                .database()
                .number("select count(*) from journal_entry where application_id = ? and act = ?", id.value(), act);
    }

    private static NotAllowedNow.Reason refusal(Executable act) {
        return assertThrows(NotAllowedNow.class, act).reason();
    }

    @Test
    void clericalErrorIsMendedByADocumentThatNamesTheOldOne() throws Exception {
        ApplicationId id = issued(WRONG);
        byte[] old = pdf(id, 1);
        Installation.CLOCK.forward(Duration.ofDays(10));
        propose(id, RevocationGround.CLERICAL_ERROR, Optional.of(RIGHT));
        assertEquals(
                Standing.STOOD_BY, uc(VerifyDocument.class).byUpload(old).standing(), "a proposal changes nothing");
        assertTrue(waitsForApproval(id));
        revoke(id);
        DocumentVerdict between = uc(VerifyDocument.class).byUpload(old);
        assertEquals(Standing.REVOKED, between.standing(), "from the decision on, sealed or not");
        assertEquals(Optional.empty(), between.copy().orElseThrow().replacedBy());
        journey.deliver();
        assertFalse(waitsForApproval(id));

        IssuedDocument first = documents(id).get(0);
        IssuedDocument second = documents(id).get(1);
        assertEquals(Optional.of(second.documentNumber()), first.replacedBy());
        assertEquals(Optional.of(first.documentNumber()), second.replaces());
        assertEquals(first.validUntil(), second.validUntil(), "no period grows by being issued again");
        String told = text(id, 2);
        assertTrue(told.contains("営業は午後11時までとする。") && told.contains("文書番号" + first.documentNumber()), told);
        assertTrue(text(id, 1).contains("11字"), "the old one stays as it was sealed");

        DocumentVerdict after = uc(VerifyDocument.class).byUpload(old);
        assertEquals(first.revokedAt(), after.copy().orElseThrow().revokedAt());
        assertEquals(
                Optional.of(second.documentNumber().value()),
                after.copy().orElseThrow().replacedBy());
        DocumentVerdict now = uc(VerifyDocument.class).byUpload(pdf(id, 2));
        assertEquals(Standing.STOOD_BY, now.standing());
        assertEquals(
                Optional.of(first.documentNumber().value()),
                now.copy().orElseThrow().replaces());

        assertTrue(mails(id).containsAll(List.of("DOCUMENT_BEING_REPLACED", "DOCUMENT_REPLACED")), mails(id)::toString);
        assertTrue(events(id).containsAll(List.of("DOCUMENT_REVOKED", "DOCUMENT_REPLACED")), events(id)::toString);
        assertFalse(events(id).contains("REVOCATION_PROPOSED"), "the office's own affair");
        DocumentRow shown = uc(TrackApplication.class)
                .status(People.SHOKUDO.asApplicant(), id)
                .documents()
                .get(0);
        assertTrue(shown.revoked());
        assertEquals(Optional.of(second.documentNumber().value()), shown.replacedBy());
        assertEquals(
                RIGHT,
                seen(People.APPROVER, id).decision().orElseThrow().content(),
                "what was decided reads as mended");
        for (String act : List.of("DOCUMENT_REVOCATION_PROPOSED", "DOCUMENT_REVOKED", "DOCUMENT_REPLACED")) {
            assertEquals(1, journalled(id, act), act);
        }
        assertEquals(
                0,
                installation.database().number("select count(*) from journal_entry where detail like '%11字%'"),
                "the reason stays where it can be deleted");
    }

    private boolean waitsForApproval(ApplicationId id) throws Exception {
        return uc(ShowInbox.class)
                .page(People.APPROVER, InboxFilter.of(InboxFilter.Tab.APPROVAL), Optional.empty())
                .rows()
                .stream()
                .anyMatch(row -> row.id().equals(id) && row.revocationWaits());
    }

    @Test
    void aMendedDocumentIsMendedAgainFromWhatItSays() throws Exception {
        ApplicationId id = issued(WRONG);
        propose(id, RevocationGround.CLERICAL_ERROR, Optional.of(RIGHT));
        revoke(id);
        journey.deliver();
        assertEquals(
                NotAllowedNow.Reason.NOTHING_CORRECTED,
                refusal(() -> propose(
                        People.EISEI_REVIEWER, id, 2, RevocationGround.CLERICAL_ERROR, REASON, Optional.of(RIGHT))));
        propose(People.EISEI_REVIEWER, id, 2, RevocationGround.SEAL_COMPROMISED, "鍵の流出", Optional.empty());
        revoke(id);
        journey.deliver();
        assertTrue(text(id, 3).contains("営業は午後11時までとする。"), "the correction stays");
        assertEquals(
                Optional.of(documents(id).get(1).documentNumber()),
                documents(id).get(2).replaces());
    }

    @Test
    void whatEndsTheDocumentIsFollowedByNone() throws Exception {
        ApplicationId id = issued(WRONG);
        propose(id, RevocationGround.DISPOSITION_ENDED, Optional.empty());
        revoke(id);
        journey.deliver();
        assertEquals(1, documents(id).size());
        assertEquals(
                Standing.REVOKED, uc(VerifyDocument.class).byUpload(pdf(id, 1)).standing());
        assertTrue(mails(id).contains("DOCUMENT_REVOKED") && !mails(id).contains("DOCUMENT_REPLACED"));
        assertThrows(AlreadyHandled.class, () -> propose(id, RevocationGround.UNREADABLE, Optional.empty()));
        assertFalse(seen(People.APPROVER, id).acts().contains(CaseAct.PROPOSE_REVOCATION));
    }

    @Test
    void aCorrectionDecidesNothingElse() throws Exception {
        ApplicationId id = issued(WRONG);
        for (Proposal other : List.of(
                new Proposal.Grant("", List.of()),
                new Proposal.Grant("", List.of("営業は午後11時までとする。", "もう一つの条件")),
                new Proposal.Grant("", List.of(" ")),
                new Proposal.Refusal(RefusalGround.FORMAL, "理由", "基準"))) {
            assertEquals(
                    NotAllowedNow.Reason.DECISION_CHANGED,
                    refusal(() -> propose(id, RevocationGround.CLERICAL_ERROR, Optional.of(other))));
        }
        assertEquals(
                NotAllowedNow.Reason.NOTHING_CORRECTED,
                refusal(() -> propose(id, RevocationGround.CLERICAL_ERROR, Optional.of(WRONG))));
        assertEquals(
                NotAllowedNow.Reason.NOTHING_CORRECTED,
                refusal(() -> propose(id, RevocationGround.CLERICAL_ERROR, Optional.empty())));
        assertEquals(
                NotAllowedNow.Reason.REASON_MISSING,
                refusal(() ->
                        propose(People.EISEI_REVIEWER, id, 1, RevocationGround.UNREADABLE, " ", Optional.empty())));
        assertEquals(
                NotAllowedNow.Reason.REASON_TOO_LONG,
                refusal(() -> propose(
                        People.EISEI_REVIEWER,
                        id,
                        1,
                        RevocationGround.UNREADABLE,
                        "あ".repeat(DocumentRevocation.LONGEST_REASON + 1),
                        Optional.empty())));
        assertThrows(
                NotFound.class,
                () -> propose(People.EISEI_REVIEWER, id, 2, RevocationGround.UNREADABLE, REASON, Optional.empty()));
    }

    @Test
    void twoPeopleOfTheOfficeWithAStepUpAreNeeded() throws Exception {
        ApplicationId id = issued(WRONG);
        assertThrows(
                NotFound.class,
                () -> propose(People.REVIEWER, id, 1, RevocationGround.UNREADABLE, REASON, Optional.empty()),
                "another office's case does not exist");
        propose(People.APPROVER, id, 1, RevocationGround.UNREADABLE, REASON, Optional.empty());
        DecideRevocation decide = uc(DecideRevocation.class);
        Forbidden same =
                assertThrows(Forbidden.class, () -> decide.revoke(Journey.steppedUp(People.APPROVER), id, version(id)));
        assertEquals(Forbidden.Reason.SAME_PERSON, same.reason());
        Forbidden unproved = assertThrows(Forbidden.class, () -> decide.revoke(People.APPROVER_TWO, id, version(id)));
        assertEquals(Forbidden.Reason.STEP_UP_NEEDED, unproved.reason());
        Forbidden role = assertThrows(
                Forbidden.class, () -> decide.revoke(Journey.steppedUp(People.EISEI_REVIEWER), id, version(id)));
        assertEquals(Forbidden.Reason.ROLE_MISSING, role.reason());
        assertEquals(Set.of(CaseAct.DECLINE_REVOCATION), revocationActs(People.EISEI_REVIEWER, id));
        assertEquals(
                Set.of(CaseAct.DECIDE_REVOCATION, CaseAct.DECLINE_REVOCATION), revocationActs(People.APPROVER_TWO, id));
        decide.revoke(Journey.steppedUp(People.APPROVER_TWO), id, version(id));
    }

    private Set<CaseAct> revocationActs(Official official, ApplicationId id) throws Exception {
        return seen(official, id).acts();
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            ApplicationId id = issued(WRONG);
            long before = version(id);
            Race proposals = new Race();
            for (Official by : List.of(People.EISEI_REVIEWER, People.APPROVER, People.APPROVER_TWO)) {
                proposals.add(by.displayName(), () -> uc(ProposeRevocation.class)
                        .propose(by, id, before, 1, RevocationGround.UNREADABLE, REASON, Optional.empty()));
            }
            assertOneWinner(proposals.run());
            uc(DecideRevocation.class).decline(People.APPROVER, id, version(id));
            propose(id, RevocationGround.UNREADABLE, Optional.empty());
            long shown = version(id);
            assertOneWinner(new Race()
                    .add("revoke", () -> uc(DecideRevocation.class)
                            .revoke(Journey.steppedUp(People.APPROVER), id, shown))
                    .add("revoke too", () -> uc(DecideRevocation.class)
                            .revoke(Journey.steppedUp(People.APPROVER_TWO), id, shown))
                    .add("decline", () -> uc(DecideRevocation.class).decline(People.EISEI_REVIEWER, id, shown))
                    .run());
            new Race()
                    .add("one node", journey::deliver)
                    .add("another", journey::deliver)
                    .run();
            boolean revoked = documents(id).get(0).revokedAt().isPresent();
            assertEquals(revoked ? 2 : 1, documents(id).size());
            assertEquals(
                    2,
                    journalled(id, "DOCUMENT_REVOKED") + journalled(id, "DOCUMENT_REVOCATION_DECLINED"),
                    "the first was declined");
        }
    }

    private static void assertOneWinner(List<Race.Outcome> outcomes) {
        assertEquals(1, outcomes.stream().filter(Race.Outcome::won).count(), outcomes::toString);
        assertEquals(
                Set.of("", "AlreadyHandled"),
                Set.copyOf(
                        outcomes.stream().map(Race.Outcome::refusal).distinct().toList()));
    }

    @Test
    void replacementWaitsForItsSealAndIsSealedOnce() throws Exception {
        ApplicationId id = issued(WRONG);
        int mails = mails(id).size();
        TestSeals.shared().write("[oops");
        propose(id, RevocationGround.UNREADABLE, Optional.empty());
        revoke(id);
        Installation.CLOCK.forward(Duration.ofMinutes(1));
        journey.deliver();
        assertEquals(1, documents(id).size());
        assertTrue(seen(People.APPROVER, id).waiting().isPresent(), "the office reads what is missing");
        TestSeals.shared().reset();
        Installation.CLOCK.forward(Duration.ofMinutes(2));
        journey.deliver();
        journey.deliver();
        assertEquals(2, documents(id).size());
        assertEquals(mails + 2, mails(id).size());
    }

    /** The known-bad twins of the case above: each is one statement away from it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from document_revocation where application_id = '%s'",
                "update document_revocation set status = 'WAITING', closed_by = null, closed_at = null"
                        + " where application_id = '%s'",
                "update document_revocation set ground = 'DISPOSITION_ENDED' where application_id = '%s'",
                "update disposition set conditions = '別の条件' where application_id = '%s'",
                "delete from approval where draft_id = (select draft_id from disposition where application_id = '%s')"
            })
    void whatTwoDidNotAgreeOnIsNeverSealed(String tampering) throws Exception {
        ApplicationId id = issued(WRONG);
        propose(id, RevocationGround.UNREADABLE, Optional.empty());
        revoke(id);
        assertTrue(installation.database().update(tampering.formatted(id)) > 0);
        for (int attempt = 0; attempt <= Outbox.ATTEMPTS; attempt++) {
            journey.deliver();
            Installation.CLOCK.forward(Duration.ofMinutes(11));
        }
        assertEquals(1, documents(id).size());
        assertTrue(seen(People.APPROVER, id).acts().contains(CaseAct.RETRY_ISSUANCE), "dead, for a person to look at");
        uc(RetryIssuance.class).retry(Journey.steppedUp(People.APPROVER), id, version(id));
    }

    @Test
    void letterThatWaitedIsNotPostedAndTheNewOneIs() throws Exception {
        Staff staff = Staff.of(People.SHIMIN);
        var answers = Journey.answers("山田 太郎")
                .with(
                        "address",
                        Map.of(
                                "postal_code", "105-0003",
                                "prefecture", "まどぐち県",
                                "city", "みなと市",
                                "street", "本町1番",
                                "building", "みなとビル5階"))
                .with("delivery", "post");
        ApplicationId id = journey.draft(People.YAMADA, "test-tag", answers);
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        journey.deliver();
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        uc(DraftDisposition.class)
                .draft(Journey.steppedUp(People.REVIEWER), id, version, new Proposal.Grant("", List.of()));
        journey.deliver();
        assertEquals(2, dispatches(id).size(), "the document and its tag");
        uc(ProposeRevocation.class)
                .propose(
                        People.REVIEWER,
                        id,
                        journey.version(People.REVIEWER, id),
                        1,
                        RevocationGround.UNREADABLE,
                        "印字の汚れ",
                        Optional.empty());
        uc(DecideRevocation.class)
                .revoke(Journey.steppedUp(staff.approvers().get(0)), id, journey.version(People.REVIEWER, id));
        journey.deliver();
        List<Dispatch> all = dispatches(id);
        assertEquals(3, all.size(), "a letter more, no second tag");
        assertEquals(Dispatch.State.CANCELLED, all.get(0).state());
        assertEquals(Dispatch.State.WAITING, all.get(2).state());
        assertEquals(Optional.of(2), all.get(2).document());
        assertTrue(mails(id).contains("DOCUMENT_REPLACED_BY_POST"));
        assertThrows(AlreadyHandled.class, () -> uc(SendDispatch.class)
                .send(People.INTAKE, id, journey.version(People.INTAKE, id), 1, "", ""));
    }

    private List<Dispatch> dispatches(ApplicationId id) throws Exception {
        return uc(ListDispatches.class).of(People.INTAKE, id);
    }

    @Test
    void revokedDocumentThatNobodyOpenedIsNotPosted() throws Exception {
        ApplicationId id = issued(WRONG);
        propose(id, RevocationGround.ISSUED_BY_MISTAKE, Optional.empty());
        revoke(id);
        Installation.CLOCK.forward(Duration.ofDays(60));
        uc(AskForPost.class).ask();
        assertEquals(List.of(), uc(ListDispatches.class).of(People.APPROVER, id));
    }
}
