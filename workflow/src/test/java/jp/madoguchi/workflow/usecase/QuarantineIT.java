package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.Waiting;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.quarantine.ClamdScanner;
import jp.madoguchi.workflow.quarantine.WithoutScanner;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.testing.ChainCase;
import jp.madoguchi.workflow.testing.Eicar;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.PlayedClamd;
import jp.madoguchi.workflow.testing.PlayedClamd.Mood;
import jp.madoguchi.workflow.testing.RealClamd;
import jp.madoguchi.workflow.testing.Staff;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.Transactions;
import jp.madoguchi.workflow.usecase.conversation.InviteGuest;
import jp.madoguchi.workflow.usecase.conversation.SentFile;
import jp.madoguchi.workflow.usecase.conversation.TalkAsGuest;
import jp.madoguchi.workflow.usecase.conversation.TalkOnCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody opens a file that was not found clean, and nobody's filing waits for the scanner. */
class QuarantineIT {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static Staff staff;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        staff = Staff.of(People.EISEI);
        TestProcedures.publish();
    }

    @AfterEach
    void withoutScanner() {
        installation.scanner(new WithoutScanner());
        Installation.CLOCK.reset();
    }

    private void clamdAt(String address) {
        installation.scanner(new ClamdScanner(address, Duration.ofSeconds(5)));
    }

    private ApplicationId draft() throws Exception {
        return journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
    }

    private AttachmentRow attach(ApplicationId id, byte[] bytes) throws Exception {
        return installation.get(AttachFile.class).attach(People.YAMADA.asApplicant(), id, "plan", "図面.pdf", bytes);
    }

    private ScanState scan(ApplicationId id) throws Exception {
        return installation
                .get(OpenApplication.class)
                .open(People.YAMADA.asApplicant(), id)
                .attachments()
                .get(0)
                .scan();
    }

    private byte[] read(ApplicationId id, AttachmentRow row) throws Exception {
        return installation
                .get(ReadAttachment.class)
                .read(People.YAMADA.asApplicant(), id, row.id())
                .bytes();
    }

    private static void assertShut(Reason reason, org.junit.jupiter.api.function.Executable opening) {
        assertEquals(reason, assertThrows(NotAllowedNow.class, opening).reason());
    }

    private void later(Duration wait) {
        Installation.CLOCK.forward(wait);
        journey.deliver();
    }

    @Test
    void aFileIsOpenedOnceItIsCleanAndNotBefore() throws Exception {
        try (PlayedClamd clamd = new PlayedClamd()) {
            clamdAt(clamd.address());
            ApplicationId id = draft();
            AttachmentRow row = attach(id, PDF);
            assertEquals(ScanState.PENDING, row.scan());
            assertShut(Reason.FILE_NOT_SCANNED, () -> read(id, row));
            journey.deliver();
            assertEquals(ScanState.CLEAN, scan(id));
            assertArrayEquals(PDF, read(id, row));
            assertEquals(ScanState.CLEAN, attach(id, PDF).scan(), "the same content is judged once");
        }
    }

    @Test
    void whoSendsMalwareIsAskedForAnotherFileBeforeSigning() throws Exception {
        try (PlayedClamd clamd = new PlayedClamd()) {
            clamdAt(clamd.address());
            ApplicationId id = draft();
            AttachmentRow row = attach(id, Eicar.pdf());
            journey.deliver();
            assertEquals(ScanState.INFECTED, scan(id));
            assertShut(Reason.FILE_LOCKED, () -> read(id, row));
            FindingsRemain findings = assertThrows(FindingsRemain.class, () -> installation
                    .get(FreezeApplication.class)
                    .freeze(People.YAMADA.asApplicant(), id, Optional.empty()));
            assertEquals("plan", findings.findings().get(0).path());
            installation.get(DetachFile.class).detach(People.YAMADA.asApplicant(), id, row.id());
            attach(id, PDF);
            journey.deliver();
            journey.file(People.YAMADA, id, People.YAMADA_KEY);
            journey.deliver();
            installation.get(ReadEvidence.class).container(People.YAMADA.asApplicant(), id);
        }
    }

    @Test
    void arrivalCountsWhileTheScannerIsDownAndNobodyOpensTheFile(@TempDir Path directory) throws Exception {
        try (RealClamd clamd = new RealClamd(directory)) {
            clamdAt(clamd.address());
            clamd.kill();
            ApplicationId id = draft();
            AttachmentRow row = attach(id, Eicar.pdf());
            journey.deliver();
            journey.file(People.YAMADA, id, People.YAMADA_KEY);
            journey.deliver();
            assertEquals(
                    Optional.of(Waiting.What.SCANNER),
                    Transactions.in(() -> installation.get(Outbox.class).waiting(OutboxKind.SCAN_FILE, id))
                            .map(Waiting::what));
            Official official = People.REVIEWER;
            assertEquals(
                    ScanState.PENDING,
                    installation
                            .get(OpenCase.class)
                            .open(official, id)
                            .attachments()
                            .get(0)
                            .scan());
            assertShut(Reason.FILE_NOT_SCANNED, () -> read(id, row));
            assertShut(
                    Reason.FILE_NOT_SCANNED,
                    () -> installation.get(ReadAttachment.class).read(official, id, row.id()));
            assertShut(
                    Reason.FILE_NOT_SCANNED,
                    () -> installation.get(ReadEvidence.class).container(official, id));
            assertShut(
                    Reason.FILE_NOT_SCANNED,
                    () -> installation.get(ExportEvidence.class).export(People.YAMADA.asApplicant(), id));
            assertTrue(
                    installation.get(ReadEvidence.class).form(official, id, 0).bytes().length > 1000);

            for (int i = 0; i < Outbox.ATTEMPTS + 3; i++) {
                later(Duration.ofMinutes(1));
            }
            clamd.startAgain();
            later(Duration.ofMinutes(1));
            assertEquals(ScanState.INFECTED, scan(id));
            assertShut(
                    Reason.FILE_LOCKED,
                    () -> installation.get(ReadAttachment.class).read(official, id, row.id()));
            assertShut(
                    Reason.FILE_LOCKED,
                    () -> installation.get(ReadEvidence.class).container(official, id));
            assertTrue(installation.mails().stream()
                    .anyMatch(mail -> mail.messageId().startsWith(id + ".FILE_LOCKED.1")));
            assertEquals(
                    1,
                    count("select count(*) from journal_entry where act = 'FILE_LOCKED' and application_id = '" + id
                            + "'"));
        }
    }

    private long count(String sql) throws Exception {
        try (var connection = installation.database().open();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void filesOfConversationsToo() throws Exception {
        try (PlayedClamd clamd = new PlayedClamd()) {
            clamdAt(clamd.address());
            TalkOnCase talk = installation.get(TalkOnCase.class);
            ApplicationId id = new ChainCase(staff).reviewed(500);
            talk.write(People.SHOKUDO.asApplicant(), id, "図面です。", List.of(new SentFile("a.pdf", Eicar.pdf())));
            assertShut(Reason.FILE_NOT_SCANNED, () -> talk.file(staff.reviewer(), id, 1, 1));
            InviteGuest invite = installation.get(InviteGuest.class);
            UUID guest = invite.request(staff.reviewer(), id, "設計事務所", "kentiku@example.jp", "図面の説明", 14);
            invite.decide(staff.approvers().get(0), id, guest, true);
            TalkAsGuest asGuest = installation.get(TalkAsGuest.class);
            asGuest.write(guest, "別の図面です。", List.of(new SentFile("b.pdf", PDF)));
            assertShut(Reason.FILE_NOT_SCANNED, () -> asGuest.file(guest, 1, 1));
            journey.deliver();
            assertShut(Reason.FILE_LOCKED, () -> talk.file(staff.reviewer(), id, 1, 1));
            assertShut(Reason.FILE_LOCKED, () -> asGuest.file(guest, 1, 1));
            assertArrayEquals(
                    PDF, talk.file(People.SHOKUDO.asApplicant(), id, 2, 1).bytes());
            assertEquals(
                    ScanState.INFECTED,
                    talk.open(staff.reviewer(), id)
                            .entries()
                            .get(0)
                            .message()
                            .files()
                            .get(0)
                            .scan());
        }
    }

    @Test
    void aFileThatTheScannerFailsOnAgainAndAgainStaysShut() throws Exception {
        try (PlayedClamd clamd = new PlayedClamd()) {
            clamdAt(clamd.address());
            clamd.is(Mood.ERROR);
            ApplicationId id = draft();
            AttachmentRow row = attach(id, PDF);
            journey.deliver();
            for (int i = 0; i < Outbox.ATTEMPTS - 2; i++) {
                later(Duration.ofMinutes(11));
            }
            assertEquals(ScanState.PENDING, scan(id));
            later(Duration.ofMinutes(11));
            assertEquals(ScanState.UNSCANNABLE, scan(id));
            assertShut(Reason.FILE_LOCKED, () -> read(id, row));
        }
    }

    /** Once the scanner is mended an official has it try again; what it found infected stays locked. */
    @Test
    void whatCouldNotBeScannedIsScannedAgainByWhoHandlesTheCase() throws Exception {
        try (PlayedClamd clamd = new PlayedClamd()) {
            clamdAt(clamd.address());
            clamd.is(Mood.ERROR);
            ApplicationId id = draft();
            AttachmentRow row = attach(id, PDF);
            journey.file(People.YAMADA, id, People.YAMADA_KEY);
            for (int i = 0; i < Outbox.ATTEMPTS + 1; i++) {
                later(Duration.ofMinutes(11));
            }
            assertShut(Reason.FILE_LOCKED, () -> read(id, row));
            Staff staff = Staff.of(People.SHIMIN);
            RescanFiles rescan = installation.get(RescanFiles.class);
            assertTrue(installation
                    .get(OpenCase.class)
                    .open(staff.intake(), id)
                    .acts()
                    .contains(CaseAct.RESCAN_FILES));
            assertThrows(
                    Forbidden.class,
                    () -> rescan.rescan(staff.approvers().get(0), id, journey.version(staff.intake(), id)));
            rescan.rescan(staff.intake(), id, journey.version(staff.intake(), id));
            assertShut(Reason.FILE_NOT_SCANNED, () -> read(id, row));
            clamd.is(Mood.HONEST);
            later(Duration.ofMinutes(11));
            assertArrayEquals(PDF, read(id, row));
            assertShut(
                    Reason.WRONG_STATE, () -> rescan.rescan(staff.intake(), id, journey.version(staff.intake(), id)));
        }
    }

    @Test
    void whatCameWithoutAScannerIsScannedOnceThereIsOne() throws Exception {
        ApplicationId id = draft();
        AttachmentRow row = attach(id, Eicar.pdf());
        assertEquals(ScanState.NOT_SCANNED, row.scan());
        assertFalse(read(id, row).length == 0);
        try (PlayedClamd clamd = new PlayedClamd()) {
            clamdAt(clamd.address());
            assertShut(Reason.FILE_NOT_SCANNED, () -> read(id, row));
            while (installation.get(ScanEarlierFiles.class).queue() > 0) {
                journey.deliver();
            }
            assertEquals(ScanState.INFECTED, scan(id));
        }
    }
}
