package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.bpmn.ForgetProcesses;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.dispatch.AskForPost;
import jp.madoguchi.workflow.usecase.dispatch.DispatchRow;
import jp.madoguchi.workflow.usecase.dispatch.ListDispatches;
import jp.madoguchi.workflow.usecase.dispatch.PrintLabels;
import jp.madoguchi.workflow.usecase.dispatch.RecordReturn;
import jp.madoguchi.workflow.usecase.dispatch.SendDispatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DispatchIT {
    private static final Map<String, Object> ADDRESS = Map.of(
            "postal_code", "105-0003",
            "prefecture", "まどぐち県",
            "city", "みなと市",
            "street", "本町1番",
            "building", "みなとビル5階");

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

    private ApplicationId issued(String delivery) throws Exception {
        var answers = Journey.answers("山田 太郎").with("address", ADDRESS);
        ApplicationId id = journey.draft(
                People.YAMADA, "test-tag", delivery.isEmpty() ? answers : answers.with("delivery", delivery));
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        journey.deliver();
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        uc(DraftDisposition.class)
                .draft(Journey.steppedUp(People.REVIEWER), id, version, new Proposal.Grant("", List.of()));
        journey.deliver();
        return id;
    }

    private List<Dispatch> dispatches(ApplicationId id) throws Exception {
        return uc(ListDispatches.class).of(People.INTAKE, id);
    }

    private long version(ApplicationId id) throws Exception {
        return journey.version(People.INTAKE, id);
    }

    private boolean waits(ApplicationId id, int number) throws Exception {
        return uc(ListDispatches.class).waiting(People.INTAKE).stream()
                .map(DispatchRow::dispatch)
                .anyMatch(one -> one.application().equals(id) && one.number() == number);
    }

    private List<String> mails(ApplicationId id) {
        return installation.mails().stream()
                .filter(mail -> mail.messageId().startsWith(id.toString()))
                .map(mail -> mail.messageId().split("[.]", -1)[1])
                .toList();
    }

    private long journalled(ApplicationId id, String act) {
        return installation
                .database()
                .number("select count(*) from journal_entry where application_id = ? and act = ?", id.value(), act);
    }

    @Test
    void whatWasNotChosenElectronicallyGoesByPostAndIsNotHandedOutElectronically() throws Exception {
        for (String chosen : List.of("", "post")) {
            ApplicationId id = issued(chosen);
            List<Dispatch> all = dispatches(id);
            assertEquals(2, all.size());
            assertEquals(Way.POST, all.get(0).way());
            assertTrue(waits(id, 1) && waits(id, 2));
            assertEquals(
                    List.of(),
                    uc(TrackApplication.class)
                            .status(People.YAMADA.asApplicant(), id)
                            .documents());
            assertThrows(NotFound.class, () -> uc(DownloadDocument.class).download(People.YAMADA.asApplicant(), id, 1));
            assertTrue(uc(DownloadDocument.class).download(People.INTAKE, id, 1).bytes().length > 0);
            assertTrue(mails(id).contains("DECIDED_BY_POST") && !mails(id).contains("ISSUED"));
            uc(SendDispatch.class).send(People.INTAKE, id, version(id), 1, "", "12-34");
            journey.deliver();
            assertTrue(mails(id).contains("SENT_BY_POST"));
            assertFalse(waits(id, 1));
            assertThrows(
                    AlreadyHandled.class, () -> uc(SendDispatch.class).send(People.INTAKE, id, version(id), 1, "", ""));
        }
    }

    @Test
    void aTagGoesWithItsNumberOnceAndAgainAfterItsReturn() throws Exception {
        ApplicationId id = issued("counter");
        Dispatch tag = dispatches(id).get(1);
        assertEquals("鑑札", tag.name().ja());
        assertEquals(Way.COUNTER, tag.way());
        SendDispatch send = uc(SendDispatch.class);
        assertEquals(
                NotAllowedNow.Reason.TAG_NUMBER_MISSING,
                assertThrows(NotAllowedNow.class, () -> send.send(People.INTAKE, id, version(id), 2, "", ""))
                        .reason());
        String number = "み-" + id.toString().substring(24);
        send.send(People.INTAKE, id, version(id), 2, number, "");
        assertEquals(Dispatch.State.HANDED_OVER, dispatches(id).get(1).state());
        ApplicationId other = issued("post");
        assertEquals(
                NotAllowedNow.Reason.TAG_NUMBER_TAKEN,
                assertThrows(NotAllowedNow.class, () -> send.send(People.INTAKE, other, version(other), 2, number, ""))
                        .reason());
        send.send(People.INTAKE, other, version(other), 2, number + "a", "");
        assertThrows(NotAllowedNow.class, () -> uc(RecordReturn.class)
                .returned(People.INTAKE, other, version(other), 2, " ", Way.POST));
        uc(RecordReturn.class).returned(People.INTAKE, other, version(other), 2, "転居先不明", Way.COUNTER);
        assertEquals(Dispatch.State.RETURNED, dispatches(other).get(1).state());
        assertEquals(Dispatch.Cause.RETURNED, dispatches(other).get(2).cause());
        assertEquals(Way.COUNTER, dispatches(other).get(2).way());
        send.send(People.INTAKE, other, version(other), 3, number + "a", "");
        assertEquals(1, journalled(other, "DISPATCH_RETURNED"));
    }

    @Test
    void theFirstOpeningIsRecordedOnce() throws Exception {
        ApplicationId id = issued("electronic");
        assertEquals(1, dispatches(id).size(), "only the tag");
        assertEquals(Way.POST, dispatches(id).get(0).way());
        uc(DownloadDocument.class).download(People.REVIEWER, id, 1);
        assertEquals(0, journalled(id, "DOCUMENT_FIRST_OPENED"));
        uc(DownloadDocument.class).download(People.YAMADA.asApplicant(), id, 1);
        uc(DownloadDocument.class).download(People.YAMADA.asApplicant(), id, 1);
        assertEquals(1, journalled(id, "DOCUMENT_FIRST_OPENED"));
    }

    @Test
    void whatNobodyOpensIsToBePostedUnlessItIsOpenedAfterAll() throws Exception {
        ApplicationId opened = issued("electronic");
        ApplicationId late = issued("electronic");
        ApplicationId never = issued("electronic");
        uc(DownloadDocument.class).download(People.YAMADA.asApplicant(), opened, 1);
        Installation.CLOCK.forward(Duration.ofDays(6));
        uc(AskForPost.class).ask();
        assertEquals(1, dispatches(never).size());
        Installation.CLOCK.forward(Duration.ofDays(2));
        uc(AskForPost.class).ask();
        uc(AskForPost.class).ask();
        assertEquals(1, dispatches(opened).size());
        assertEquals(2, dispatches(never).size());
        assertEquals(Dispatch.Cause.NOT_OPENED, dispatches(never).get(1).cause());
        assertTrue(waits(never, 2));
        uc(DownloadDocument.class).download(People.YAMADA.asApplicant(), late, 1);
        assertEquals(Dispatch.State.CANCELLED, dispatches(late).get(1).state());
        assertFalse(waits(late, 2));
    }

    @Test
    void labelsNameRecipientAddressAndNumberAndEachListIsRecorded() throws Exception {
        ApplicationId id = issued("post");
        byte[] pdf = uc(PrintLabels.class).print(People.INTAKE).bytes();
        Files.write(Path.of("target", "labels.pdf"), pdf);
        assertTrue(pdf.length > 1000);
        assertEquals(1, journalled(id, "DISPATCH_LISTED"));
        DispatchRow row = uc(ListDispatches.class).waiting(People.INTAKE).stream()
                .filter(one -> one.dispatch().application().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("〒105-0003 まどぐち県みなと市本町1番 みなとビル5階", row.address());
        assertEquals("山田 太郎", row.recipient());
    }

    @Test
    void theEngineForgetsWhatEndedLongAgo() throws Exception {
        ApplicationId id = issued("electronic");
        String instances = "select count(*) from act_hi_procinst where business_key_ = ?";
        uc(ForgetProcesses.class).forget();
        assertEquals(1, installation.database().number(instances, id.toString()));
        installation
                .database()
                .update("update act_hi_procinst set removal_time_ = now() - interval '1 day' where business_key_ = '"
                        + id + "'");
        installation
                .database()
                .update("update act_hi_actinst set removal_time_ = now() - interval '1 day' where root_proc_inst_id_ in"
                        + " (select proc_inst_id_ from act_hi_procinst where business_key_ = '" + id + "')");
        uc(ForgetProcesses.class).forget();
        assertEquals(0, installation.database().number(instances, id.toString()));
    }
}
