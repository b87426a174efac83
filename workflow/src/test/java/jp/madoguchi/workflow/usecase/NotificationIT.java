package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 届出: handled by a clerk, never reviewed, never refused. */
class NotificationIT {
    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private ApplicationId filed(String procedure) throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, procedure);
        journey.deliver();
        return id;
    }

    private CaseView seen(ApplicationId id) throws Exception {
        return uc(OpenCase.class).open(People.INTAKE, id);
    }

    private ApplicationStatus status(ApplicationId id) throws Exception {
        return uc(TrackApplication.class).status(People.YAMADA.asApplicant(), id);
    }

    private long instances(ApplicationId id) {
        return installation
                .database()
                .number(
                        "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null",
                        id.toString());
    }

    @Test
    void theClerkHandlesAndASealedNoticeFollows() throws Exception {
        ApplicationId id = filed("test-notification");
        assertEquals(
                Set.of(CaseAct.CLAIM, CaseAct.DECLARE_CONFLICT, CaseAct.RECORD_INTAKE, CaseAct.REQUEST_CORRECTION),
                seen(id).acts());
        long version = uc(RecordIntake.class).record(People.INTAKE, id, seen(id).version());
        assertEquals(ApplicationState.HANDLING, status(id).state());
        assertEquals(
                Set.of(CaseAct.CLAIM, CaseAct.DECLARE_CONFLICT, CaseAct.HANDLE, CaseAct.REQUEST_CORRECTION),
                seen(id).acts());
        Forbidden unproved =
                assertThrows(Forbidden.class, () -> uc(HandleNotification.class).handle(People.INTAKE, id, version));
        assertEquals(Forbidden.Reason.STEP_UP_NEEDED, unproved.reason());
        uc(HandleNotification.class).handle(Journey.steppedUp(People.INTAKE), id, version);
        assertEquals(ApplicationState.HANDLED, status(id).state());
        assertThrows(
                NotAllowedNow.class, () -> uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, ""));
        journey.deliver();
        ApplicationStatus done = status(id);
        assertEquals(ApplicationState.COMPLETED, done.state());
        assertEquals(Optional.empty(), done.decision());
        assertEquals("処理済通知", done.documents().get(0).title());
        assertEquals(
                List.of(
                        TimelineEntry.Event.ARRIVED,
                        TimelineEntry.Event.SIGNATURE_VERIFIED,
                        TimelineEntry.Event.INTAKE_RECORDED,
                        TimelineEntry.Event.HANDLED,
                        TimelineEntry.Event.ISSUED),
                done.timeline().stream().map(TimelineEntry::event).toList());
        byte[] notice = uc(DownloadDocument.class)
                .download(People.YAMADA.asApplicant(), id, 1)
                .bytes();
        assertEquals(
                Verdict.VALID,
                uc(VerifyDocument.class).byUpload(notice).report().orElseThrow().verdict());
        assertEquals(0, instances(id));
        assertEquals(Set.of(), seen(id).acts());
        assertEquals(
                0,
                installation
                        .database()
                        .number("select count(*) from disposition where application_id = ?", id.value()));
        List<String> subjects = installation.mails().stream()
                .filter(mail -> mail.messageId().startsWith(id.toString()))
                .map(Mail::subject)
                .toList();
        assertEquals(2, subjects.size());
        assertTrue(subjects.get(0).endsWith("届出が到達しました"), subjects.toString());
    }

    @Test
    void withoutADocumentHandlingIsTheEnd() throws Exception {
        ApplicationId id = filed("test-silent-notification");
        long version = uc(RecordIntake.class).record(People.INTAKE, id, seen(id).version());
        uc(HandleNotification.class).handle(People.INTAKE, id, version);
        journey.deliver();
        assertEquals(ApplicationState.COMPLETED, status(id).state());
        assertEquals(List.of(), status(id).documents());
        assertTrue(
                installation.mails().stream().anyMatch(mail -> mail.messageId().startsWith(id + ".COMPLETED")));
    }

    @Test
    void nobodyDraftsADecisionAboutANotification() throws Exception {
        ApplicationId id = filed("test-notification");
        long version = uc(RecordIntake.class).record(People.INTAKE, id, seen(id).version());
        assertThrows(NotAllowedNow.class, () -> uc(DraftDisposition.class)
                .draft(Journey.steppedUp(People.REVIEWER), id, version, new Proposal.Grant("", List.of())));
        assertThrows(NotAllowedNow.class, () -> uc(HandleNotification.class)
                .handle(
                        Journey.steppedUp(People.INTAKE),
                        journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy"),
                        4));
    }

    @Test
    void aFormalDefectIsCorrectedAndHandlingGoesOn() throws Exception {
        ApplicationId id = filed("test-notification");
        long version = uc(RecordIntake.class).record(People.INTAKE, id, seen(id).version());
        LocalDate due = LocalDate.now(Installation.CLOCK).plusDays(14);
        uc(RequestCorrection.class)
                .request(People.INTAKE, id, version, List.of(new CorrectionItem("note", "書いてください")), due);
        assertEquals(ApplicationState.CORRECTION_REQUESTED, status(id).state());
        ApplicationView view = uc(OpenApplication.class).open(People.YAMADA.asApplicant(), id);
        journey.save(People.YAMADA, id, view.answers().with("note", "通知を希望"));
        uc(AnswerCorrection.class)
                .answer(
                        People.YAMADA.asApplicant(),
                        id,
                        1,
                        Journey.key(),
                        journey.sign(People.YAMADA, id, People.YAMADA_KEY));
        journey.deliver();
        assertEquals(ApplicationState.HANDLING, status(id).state());
        uc(HandleNotification.class).handle(Journey.steppedUp(People.REVIEWER), id, seen(id).version());
        journey.deliver();
        assertEquals("届出処理済通知", status(id).documents().get(0).title());
    }

    @Test
    void theNotifierWithdrawsBeforeHandlingEnds() throws Exception {
        ApplicationId id = filed("test-notification");
        uc(RecordIntake.class).record(People.INTAKE, id, seen(id).version());
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), id, "日を間違えた");
        assertEquals(ApplicationState.WITHDRAWN, status(id).state());
        assertEquals(0, instances(id));
    }
}
