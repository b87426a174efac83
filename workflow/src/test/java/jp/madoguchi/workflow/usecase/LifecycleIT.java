package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both ways through the counter, by use cases on the real database. */
class LifecycleIT {
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

    private static LocalDate inTwoWeeks() {
        return LocalDate.now(Installation.CLOCK).plusDays(14);
    }

    @Test
    void copyWithoutApprovalIsIssuedSealedAndVerified() throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        Receipt receipt = journey.file(People.YAMADA, id, People.YAMADA_KEY);
        assertEquals(SignatureState.ACCEPTED, receipt.signatureState());
        assertEquals(0, instances(id));
        journey.deliver();
        assertEquals(1, instances(id));
        CaseView view = uc(OpenCase.class).open(People.REVIEWER, id);
        assertEquals(SignatureState.VERIFIED, view.signature().state());
        assertTrue(view.signature().timestampedAt().isPresent());
        assertEquals(
                LocalDate.ofInstant(receipt.arrivedAt(), Installation.CLOCK.getZone())
                        .plusDays(14),
                view.dueOn().orElseThrow());
        long version = uc(RecordIntake.class).record(People.INTAKE, id, view.version());
        Proposal grant = new Proposal.Grant("", List.of());
        long stale = version;
        Forbidden noStepUp = assertThrows(
                Forbidden.class, () -> uc(DraftDisposition.class).draft(People.REVIEWER, id, stale, grant));
        assertEquals(Forbidden.Reason.STEP_UP_NEEDED, noStepUp.reason());
        uc(DraftDisposition.class).draft(Journey.steppedUp(People.REVIEWER), id, version, grant);
        journey.deliver();
        ApplicationStatus status = uc(TrackApplication.class).status(People.YAMADA.asApplicant(), id);
        assertEquals(ApplicationState.ISSUED, status.state());
        assertEquals(0, instances(id));
        StoredFile document = uc(DownloadDocument.class).download(People.YAMADA.asApplicant(), id, 1);
        DocumentVerdict verdict = uc(VerifyDocument.class).byUpload(document.bytes());
        assertEquals(DocumentVerdict.Standing.STOOD_BY, verdict.standing());
        assertEquals(Verdict.VALID, verdict.report().orElseThrow().verdict());
        String number = status.documents().get(0).documentNumber();
        assertThrows(NotFound.class, () -> uc(VerifyDocument.class).byNumber(number, "wrong"));
        byte[] tampered = document.bytes().clone();
        tampered[tampered.length / 8] ^= 1;
        assertNotEquals(
                Verdict.VALID,
                uc(VerifyDocument.class)
                        .byUpload(tampered)
                        .report()
                        .orElseThrow()
                        .verdict());
        byte[] printed = uc(PrintReceipt.class)
                .print(People.YAMADA.asApplicant(), id, Locale.JAPAN)
                .bytes();
        assertEquals("%PDF", new String(printed, 0, 4, StandardCharsets.US_ASCII));
        List<Mail> mails = installation.mails().stream()
                .filter(mail -> mail.messageId().startsWith(id.toString()))
                .toList();
        assertEquals(2, mails.size());
        assertFalse(mails.toString().contains("山田"));
        assertTrue(mails.get(0).subject().contains(receipt.arrivalNumber().value()));
    }

    @Test
    void permitNeedsASecondPersonWhoHasStepUp() throws Exception {
        ApplicationId id = journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit");
        journey.deliver();
        long version = journey.version(People.EISEI_REVIEWER, id);
        version = uc(ClaimCase.class).claim(People.EISEI_REVIEWER, id, version);
        version = uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version);
        Proposal grant = new Proposal.Grant("問題なし", List.of("営業時間は22時まで"));
        version = uc(DraftDisposition.class).draft(People.APPROVER, id, version, grant);
        long drafted = version;
        assertEquals(
                Forbidden.Reason.SAME_PERSON,
                assertThrows(Forbidden.class, () -> uc(ApproveDraft.class)
                                .approve(Journey.steppedUp(People.APPROVER), id, drafted))
                        .reason());
        assertEquals(
                Forbidden.Reason.STEP_UP_NEEDED,
                assertThrows(Forbidden.class, () -> uc(ApproveDraft.class).approve(People.APPROVER_TWO, id, drafted))
                        .reason());
        assertEquals(
                Forbidden.Reason.ROLE_MISSING,
                assertThrows(Forbidden.class, () -> uc(ApproveDraft.class)
                                .approve(Journey.steppedUp(People.EISEI_REVIEWER), id, drafted))
                        .reason());
        assertThrows(
                NotFound.class, () -> uc(ApproveDraft.class).approve(Journey.steppedUp(People.REVIEWER), id, drafted));
        version = uc(RemandDraft.class).remand(People.APPROVER_TWO, id, version, "drafting", "条件を見直すこと");
        version = uc(DraftDisposition.class).draft(People.EISEI_REVIEWER, id, version, grant);
        uc(ApproveDraft.class).approve(Journey.steppedUp(People.APPROVER), id, version);
        journey.deliver();
        ApplicationStatus status = uc(TrackApplication.class).status(People.SHOKUDO.asApplicant(), id);
        assertEquals(ApplicationState.ISSUED, status.state());
        assertTrue(status.decision().orElseThrow().granted());
        assertTrue(status.timeline().stream().noneMatch(entry -> entry.event() == TimelineEntry.Event.REMANDED));
        LocalDate today = LocalDate.now(Installation.CLOCK);
        Optional<LocalDate> lastDay = Optional.of(today.plusYears(6).minusDays(1));
        assertEquals("許可書", status.documents().get(0).title());
        assertEquals(lastDay, status.documents().get(0).validUntil());
        byte[] permit = uc(DownloadDocument.class)
                .download(People.SHOKUDO.asApplicant(), id, 1)
                .bytes();
        assertEquals(
                lastDay,
                uc(VerifyDocument.class).byUpload(permit).copy().orElseThrow().validUntil());
        assertThrows(NotAllowedNow.class, () -> uc(WithdrawApplication.class)
                .withdraw(People.SHOKUDO.asApplicant(), id, ""));
    }

    @Test
    void correctionOpensOnlyWhatIsPinnedAndPausesTheClock() throws Exception {
        ApplicationId id = journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit");
        journey.deliver();
        long version = journey.version(People.EISEI_REVIEWER, id);
        version = uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version);
        List<CorrectionItem> items = List.of(new CorrectionItem("note", "所在地を書いてください"));
        long open = version;
        assertThrows(NotAllowedNow.class, () -> uc(RequestCorrection.class)
                .request(People.EISEI_REVIEWER, id, open, List.of(), inTwoWeeks()));
        assertThrows(NotAllowedNow.class, () -> uc(RequestCorrection.class)
                .request(People.EISEI_REVIEWER, id, open, items, LocalDate.now(Installation.CLOCK)));
        uc(RequestCorrection.class).request(People.EISEI_REVIEWER, id, version, items, inTwoWeeks());
        LocalDate due =
                uc(OpenCase.class).open(People.EISEI_REVIEWER, id).dueOn().orElseThrow();
        Installation.CLOCK.forward(Duration.ofDays(3));
        ApplicationView view = uc(OpenApplication.class).open(People.SHOKUDO.asApplicant(), id);
        assertTrue(view.opens("note"));
        assertFalse(view.opens("applicant_name"));
        assertThrows(
                NotAllowedNow.class,
                () -> journey.save(People.SHOKUDO, id, view.answers().with("applicant_name", "別人")));
        journey.save(People.SHOKUDO, id, view.answers().with("note", "本町一丁目"));
        Receipt receipt = uc(AnswerCorrection.class)
                .answer(
                        People.SHOKUDO.asApplicant(),
                        id,
                        1,
                        Journey.key(),
                        journey.sign(People.SHOKUDO, id, People.SHOKUDO_KEY));
        journey.deliver();
        CaseView after = uc(OpenCase.class).open(People.EISEI_REVIEWER, id);
        assertEquals(ApplicationState.UNDER_REVIEW, after.state());
        assertEquals(due.plusDays(3), after.dueOn().orElseThrow());
        assertEquals(List.of(new CaseView.Change(1, "note", "", "本町一丁目")), after.changes());
        assertEquals(SignatureState.VERIFIED, after.signature().state());
        assertEquals("本町一丁目", after.answers().at("note").orElseThrow());
        assertNotEquals(after.arrivalNumber(), receipt.arrivalNumber());
        assertTrue(after.acts().contains(CaseAct.DRAFT));
    }

    @Test
    void refusalNeedsGroundReasonsAndStandard() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        assertThrows(NotAllowedNow.class, () -> uc(DraftDisposition.class)
                .draft(
                        Journey.steppedUp(People.REVIEWER),
                        id,
                        version,
                        new Proposal.Refusal(RefusalGround.SUBSTANTIVE, " ", "第1条")));
        uc(DraftDisposition.class)
                .draft(
                        Journey.steppedUp(People.REVIEWER),
                        id,
                        version,
                        new Proposal.Refusal(RefusalGround.SUBSTANTIVE, "正当な理由が認められない。", "試験条例第1条"));
        journey.deliver();
        ApplicationStatus status = uc(TrackApplication.class).status(People.YAMADA.asApplicant(), id);
        assertEquals(ApplicationState.ISSUED, status.state());
        assertFalse(status.decision().orElseThrow().granted());
        assertEquals("不許可通知書", status.documents().get(0).title());
    }

    @Test
    void withdrawalEndsTheCaseAndRepeatsQuietly() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, "不要になった");
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, "不要になった");
        journey.deliver();
        assertEquals(0, instances(id));
        assertEquals(
                ApplicationState.WITHDRAWN,
                uc(TrackApplication.class)
                        .status(People.YAMADA.asApplicant(), id)
                        .state());
        assertEquals(Set.of(), uc(OpenCase.class).open(People.REVIEWER, id).acts());
    }

    @Test
    void anotherPartysApplicationDoesNotExist() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        assertThrows(NotFound.class, () -> uc(TrackApplication.class).status(People.SUZUKI.asApplicant(), id));
        assertThrows(NotFound.class, () -> uc(OpenCase.class).open(People.EISEI_REVIEWER, id));
        assertThrows(NotFound.class, () -> uc(ReadEvidence.class).container(People.SUZUKI.asApplicant(), id));
        ApplicationId draft = journey.draft(People.YAMADA, "test-copy", Answers.EMPTY);
        assertThrows(NotFound.class, () -> uc(OpenCase.class).open(People.REVIEWER, draft));
    }

    @Test
    void inboxFollowsEachStep() throws Exception {
        long all = count(InboxFilter.Tab.ALL);
        long unclaimed = count(InboxFilter.Tab.UNCLAIMED);
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        assertEquals(all + 1, count(InboxFilter.Tab.ALL));
        assertEquals(unclaimed + 1, count(InboxFilter.Tab.UNCLAIMED));
        uc(FoldInboxCounts.class).fold();
        assertEquals(all + 1, count(InboxFilter.Tab.ALL));
        String number = uc(TrackApplication.class)
                .status(People.YAMADA.asApplicant(), id)
                .arrivalNumber()
                .value();
        InboxFilter one = new InboxFilter(InboxFilter.Tab.ALL, Optional.empty(), Optional.empty(), Optional.of(number));
        InboxPage.Row row = uc(ShowInbox.class)
                .page(People.REVIEWER, one, Optional.empty())
                .rows()
                .get(0);
        assertEquals("山田 太郎", row.applicantName());
        uc(ClaimCase.class).claim(People.REVIEWER, id, row.version());
        assertEquals(unclaimed, count(InboxFilter.Tab.UNCLAIMED));
        assertThrows(AlreadyHandled.class, () -> uc(ClaimCase.class).claim(People.REVIEWER_TWO, id, row.version()));
        assertEquals(
                Optional.of("reviewer"),
                uc(ShowInbox.class)
                        .page(People.REVIEWER, one, Optional.empty())
                        .rows()
                        .get(0)
                        .claimedBy());
    }

    @Test
    void inboxPagesByKeyset() throws Exception {
        for (int i = 0; i < 52; i++) {
            journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        }
        InboxFilter all = InboxFilter.of(InboxFilter.Tab.ALL);
        InboxPage first = uc(ShowInbox.class).page(People.REVIEWER, all, Optional.empty());
        assertEquals(50, first.rows().size());
        InboxPage second = uc(ShowInbox.class).page(People.REVIEWER, all, first.next());
        assertFalse(second.rows().isEmpty());
        assertTrue(second.rows().stream().noneMatch(row -> first.rows().contains(row)));
    }

    @Test
    void freezingAgainReturnsTheSameBytesUntilSomethingIsSaved() throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        FreezeApplication freeze = uc(FreezeApplication.class);
        FrozenApplication first = freeze.freeze(People.YAMADA.asApplicant(), id, Optional.empty());
        FrozenApplication second = freeze.freeze(
                People.YAMADA.asApplicant(),
                id,
                Optional.of(People.YAMADA_KEY.certificate().getEncoded()));
        assertArrayEquals(first.container(), second.container());
        journey.save(People.YAMADA, id, Journey.answers("山田 太郎").with("note", "変更"));
        FrozenApplication third = freeze.freeze(People.YAMADA.asApplicant(), id, Optional.empty());
        assertNotEquals(first.sha256(), third.sha256());
    }

    private long count(InboxFilter.Tab tab) throws Exception {
        return uc(ShowInbox.class)
                .page(People.REVIEWER, InboxFilter.of(tab), Optional.empty())
                .counts()
                .get(tab);
    }

    private long instances(ApplicationId id) {
        return installation
                .database()
                .number(
                        "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null",
                        id.toString());
    }
}
