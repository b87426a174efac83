package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.madoguchi.signature.verification.VerificationReport;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.journal.Journal;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.preservation.EvidenceBatch;
import jp.madoguchi.workflow.preservation.Preservation;
import jp.madoguchi.workflow.preservation.PreservationRun;
import jp.madoguchi.workflow.preservation.PreservedFile.Kind;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filings and documents over twelve years on the real database: with the nightly runs, and as if they had not run. */
class PreservationIT {
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

    /** A case issued today; runs of other tests lie in years to come. */
    private ApplicationId issued() throws Exception {
        installation.database().update("delete from preservation_run");
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        journey.deliver();
        long version = uc(RecordIntake.class).record(People.INTAKE, id, journey.version(People.INTAKE, id));
        uc(DraftDisposition.class)
                .draft(Journey.steppedUp(People.REVIEWER), id, version, new Proposal.Grant("", List.of()));
        journey.deliver();
        return id;
    }

    private byte[] container(ApplicationId id) throws Exception {
        return uc(ReadEvidence.class).container(People.YAMADA.asApplicant(), id).bytes();
    }

    private byte[] document(ApplicationId id) throws Exception {
        return uc(DownloadDocument.class)
                .download(People.YAMADA.asApplicant(), id, 1)
                .bytes();
    }

    private VerificationReport verify(byte[] file, Optional<byte[]> record) throws Exception {
        return uc(VerifyDocument.class).byUpload(file, record).report().orElseThrow();
    }

    private void years(int years) throws Exception {
        for (int month = 0; month < 12 * years; month += 3) {
            Installation.CLOCK.forward(Duration.ofDays(91));
            uc(PreserveEvidence.class).runIfDue();
            journey.deliver();
        }
    }

    @Test
    void filingAndDocumentAreValidAfterTwelveYearsWithTheNightlyRunsOnly() throws Exception {
        ApplicationId id = issued();
        byte[] sealed = document(id);
        assertEquals(
                "CAdES-BASELINE-T",
                verify(container(id), Optional.empty()).level().orElseThrow());
        Installation.CLOCK.forward(Duration.ofMinutes(45));
        journey.deliver();
        assertEquals(
                "CAdES-BASELINE-LT",
                verify(container(id), Optional.empty()).level().orElseThrow());
        assertEquals(
                "PAdES-BASELINE-LTA",
                verify(document(id), Optional.empty()).level().orElseThrow());
        Installation.CLOCK.forward(Duration.ofDays(1));
        assertTrue(uc(PreserveEvidence.class).runIfDue() > 0);
        assertEquals(0, uc(PreserveEvidence.class).runIfDue());
        byte[] container = container(id);
        byte[] document = document(id);
        Optional<byte[]> neverRenewed =
                Transactions.in(() -> uc(KeptRecords.class).of(Kind.CONTAINER, id, 0));
        Optional<byte[]> documentNeverRenewed =
                Transactions.in(() -> uc(KeptRecords.class).of(Kind.DOCUMENT, id, 1));
        assertTrue(neverRenewed.isPresent() && documentNeverRenewed.isPresent());
        years(1);
        assertEquals(Verdict.VALID, verify(container, Optional.empty()).verdict());
        years(5);
        assertValid(container, "evidence-record");
        assertEquals(Verdict.INDETERMINATE, verify(container, neverRenewed).verdict());
        assertEquals(
                Verdict.INDETERMINATE, verify(document, documentNeverRenewed).verdict());
        years(6);
        assertValid(container, "evidence-record");
        assertValid(document(id), "sound-seal");
        assertEquals(Verdict.INDETERMINATE, verify(container, neverRenewed).verdict());
        assertEquals(
                Verdict.INDETERMINATE, verify(document, documentNeverRenewed).verdict());
        assertEquals(Verdict.INDETERMINATE, verify(sealed, Optional.empty()).verdict());
        assertEquals(
                DocumentVerdict.Standing.STOOD_BY,
                uc(VerifyDocument.class).byUpload(sealed).standing());
        List<EvidenceBatch> batches =
                Transactions.in(() -> uc(Preservation.class).batches(100));
        assertTrue(batches.stream().allMatch(batch -> batch.provableUntil().isAfter(Installation.CLOCK.instant())));
        assertTrue(batches.stream().anyMatch(batch -> batch.renewals() >= 2));
    }

    private void assertValid(byte[] file, String code) throws Exception {
        VerificationReport report = verify(file, Optional.empty());
        assertEquals(Verdict.VALID, report.verdict(), report.toJson());
        assertTrue(report.reasons().stream().anyMatch(reason -> reason.code().equals(code)), report.toJson());
    }

    @Test
    void runThatWasCutOffIsResumedAndTwoNeverRunAtOnce() throws Exception {
        Installation.CLOCK.forward(Duration.ofDays(2));
        try (Connection other = installation.database().open();
                Statement statement = other.createStatement()) {
            // Runs of other tests lie in years to come.
            statement.execute("delete from preservation_run");
            statement.execute("select pg_advisory_lock(hashtextextended('preservation', 0))");
            assertEquals(0, uc(PreserveEvidence.class).runIfDue());
            assertFalse(endedToday());
            statement.execute("select pg_advisory_unlock(hashtextextended('preservation', 0))");
        }
        uc(PreserveEvidence.class).runIfDue();
        assertTrue(endedToday());
        try (Connection other = installation.database().open();
                Statement statement = other.createStatement()) {
            statement.execute(
                    "update preservation_run set ended_at = null where due_at = (select max(due_at) from preservation_run)");
        }
        assertFalse(endedToday());
        uc(PreserveEvidence.class).runIfDue();
        assertTrue(endedToday());
    }

    private boolean endedToday() throws Exception {
        List<PreservationRun> runs =
                Transactions.in(() -> uc(Preservation.class).runs(1));
        return !runs.isEmpty()
                && runs.get(0).endedAt().isPresent()
                && runs.get(0).dueAt().isAfter(Installation.CLOCK.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void evidenceIsHandedToApplicantAndOfficeAndJournalled() throws Exception {
        ApplicationId id = issued();
        Set<String> names = new HashSet<>();
        byte[] zip = uc(ExportEvidence.class).export(People.REVIEWER, id).bytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                names.add(entry.getName());
        }
        assertTrue(
                names.containsAll(Set.of(
                        "README.ja.txt",
                        "README.en.txt",
                        "filing-0/container.asice",
                        "filing-0/second-report.xml",
                        "document-1/document.pdf")),
                names.toString());
        uc(ExportEvidence.class).export(People.YAMADA.asApplicant(), id);
        assertEquals(
                2,
                Transactions.in(() -> uc(Journal.class).of(id, JournalAct.EVIDENCE_EXPORTED))
                        .size());
        org.junit.jupiter.api.Assertions.assertThrows(
                jp.madoguchi.workflow.rule.NotFound.class,
                () -> uc(ExportEvidence.class).export(People.SUZUKI.asApplicant(), id));
    }
}
