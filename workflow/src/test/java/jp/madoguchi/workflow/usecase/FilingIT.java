package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.IdempotencyConflict;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.StaleVersion;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.testing.Transactions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One receipt for one filing, whatever happens around it. */
class FilingIT {
    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final Journey journey = new Journey();
    private final FileApplication file = installation.get(FileApplication.class);

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    private ApplicationId draft() throws Exception {
        return journey.draft(People.YAMADA, "test-copy", Journey.answers("山田 太郎"));
    }

    private Receipt file(ApplicationId id, IdempotencyKey key, Submission submission) throws Exception {
        return file.file(People.YAMADA.asApplicant(), id, key, submission);
    }

    private long count(String table, ApplicationId id) {
        return database.number("select count(*) from " + table + " where application_id = ?", id.value());
    }

    @Test
    void filingWritesEverythingTogether() throws Exception {
        ApplicationId id = draft();
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        assertEquals(1, count("filing", id));
        assertEquals(1, count("evidence", id));
        assertEquals(1, count("inbox", id));
        assertEquals(4, count("outbox", id));
        assertEquals(1, count("journal_entry", id));
    }

    @Test
    void fiveParallelRetriesGetOneNumber() throws Exception {
        ApplicationId id = draft();
        IdempotencyKey key = Journey.key();
        Submission signed = journey.sign(People.YAMADA, id, People.YAMADA_KEY);
        List<Callable<Receipt>> retries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            retries.add(() -> file(id, key, signed));
        }
        Set<String> numbers = together(retries).stream()
                .map(receipt -> receipt.arrivalNumber().value())
                .collect(Collectors.toSet());
        assertEquals(1, numbers.size());
        assertEquals(1, count("filing", id));
        assertEquals(1, count("journal_entry", id));
        assertEquals(
                numbers.iterator().next(),
                file(id, Journey.key(), signed).arrivalNumber().value());
    }

    @Test
    void sameKeyWithAnotherBodyConflicts() throws Exception {
        ApplicationId id = draft();
        IdempotencyKey key = Journey.key();
        file(id, key, journey.sign(People.YAMADA, id, People.YAMADA_KEY));
        assertThrows(
                IdempotencyConflict.class, () -> file(id, key, new Submission.SignedContainer(new byte[] {1, 2, 3})));
    }

    @Test
    void wrongPersonIsRefusedAndRecorded() throws Exception {
        ApplicationId id = draft();
        Submission signed = journey.sign(People.YAMADA, id, People.SUZUKI_KEY);
        SignatureRejected rejected = assertThrows(SignatureRejected.class, () -> file(id, Journey.key(), signed));
        assertEquals(Reason.WRONG_PERSON, rejected.reason());
        assertEquals(0, count("filing", id));
        assertEquals(0, count("idempotency_key", id));
        assertEquals(
                1,
                database.number(
                        "select count(*) from journal_entry where act = 'SIGNATURE_REFUSED' and application_id = ?",
                        id.value()));
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
    }

    /** A refusal could not be recorded beside a transaction that is still open. */
    @Test
    void filingInsideAnotherTransactionIsRefused() throws Exception {
        ApplicationId id = draft();
        Submission signed = journey.sign(People.YAMADA, id, People.YAMADA_KEY);
        assertThrows(TransactionalException.class, () -> Transactions.in(() -> file(id, Journey.key(), signed)));
        assertEquals(0, count("filing", id));
    }

    @Test
    void revokedCertificateIsRefused() throws Exception {
        SigningKey key =
                Installation.PKI.person("山田 太郎", People.YAMADA.birthDate().orElseThrow());
        Installation.PKI.revoke(key);
        ApplicationId id = draft();
        Submission signed = journey.sign(People.YAMADA, id, key);
        assertEquals(
                Reason.REVOKED,
                assertThrows(SignatureRejected.class, () -> file(id, Journey.key(), signed))
                        .reason());
    }

    @Test
    void signatureOfAnotherApplicationIsRefused() throws Exception {
        ApplicationId one = draft();
        Submission signed = journey.sign(People.YAMADA, one, People.YAMADA_KEY);
        ApplicationId other = draft();
        journey.sign(People.YAMADA, other, People.YAMADA_KEY);
        assertThrows(SignatureRejected.class, () -> file(other, Journey.key(), signed));
        file(one, Journey.key(), signed);
        byte[] container = installation
                .get(ReadEvidence.class)
                .container(People.YAMADA.asApplicant(), one)
                .bytes();
        assertThrows(
                SignatureRejected.class, () -> file(other, Journey.key(), new Submission.SignedContainer(container)));
    }

    @Test
    void findingsBlockFreezing() throws Exception {
        ApplicationId id = journey.draft(People.YAMADA, "test-copy", Answers.EMPTY);
        assertThrows(FindingsRemain.class, () -> installation
                .get(FreezeApplication.class)
                .freeze(People.YAMADA.asApplicant(), id, Optional.empty()));
    }

    @Test
    void nothingFrozenNothingFiled() throws Exception {
        ApplicationId id = draft();
        Submission signed = journey.sign(People.YAMADA, id, People.YAMADA_KEY);
        journey.save(People.YAMADA, id, Journey.answers("山田 次郎"));
        assertThrows(NotAllowedNow.class, () -> file(id, Journey.key(), signed));
    }

    @Test
    void staleDraftIsRefused() throws Exception {
        ApplicationId id = draft();
        assertThrows(StaleVersion.class, () -> installation
                .get(SaveAnswers.class)
                .save(People.YAMADA.asApplicant(), id, 1, Journey.answers("x")));
    }

    @Test
    void twoOfficialsAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
            if (round % 2 == 0) {
                journey.deliver();
            }
            long version = journey.version(People.REVIEWER, id);
            RecordIntake intake = installation.get(RecordIntake.class);
            List<Callable<String>> race = List.of(
                    () -> outcome(() -> intake.record(People.REVIEWER, id, version)),
                    () -> outcome(() -> intake.record(People.REVIEWER_TWO, id, version)));
            List<String> outcomes = together(race);
            assertEquals(Set.of("won", "AlreadyHandled"), Set.copyOf(outcomes));
            assertEquals(
                    1,
                    database.number(
                            "select count(*) from journal_entry where act = 'INTAKE_RECORDED' and application_id = ?",
                            id.value()));
            journey.deliver();
            assertEquals(
                    1,
                    database.number(
                            "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null",
                            id.toString()));
        }
    }

    private static String outcome(Callable<Long> act) throws Exception {
        try {
            act.call();
            return "won";
        } catch (AlreadyHandled lost) {
            return "AlreadyHandled";
        }
    }

    @Test
    void stepRolledBackHalfWayLeavesNeitherRowNorTaskNorEntry() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        long version = journey.version(People.REVIEWER, id);
        TransactionManager transactions = installation.get(TransactionManager.class);
        List<Long> before = traces(id);
        transactions.begin();
        installation.get(RecordIntake.class).record(People.REVIEWER, id, version);
        transactions.rollback();
        assertEquals(before, traces(id));
        installation.get(RecordIntake.class).record(People.REVIEWER, id, version);
        assertTrue(!before.equals(traces(id)));
    }

    /** The known-bad twin: an entry written beside the step's transaction survives, and the same look finds it. */
    @Test
    void entryBesideTheTransactionIsSeenByTheSameLook() throws Exception {
        ApplicationId id = journey.filed(People.YAMADA, People.YAMADA_KEY, "test-copy");
        journey.deliver();
        long version = journey.version(People.REVIEWER, id);
        TransactionManager transactions = installation.get(TransactionManager.class);
        List<Long> before = traces(id);
        transactions.begin();
        installation.get(RecordIntake.class).record(People.REVIEWER, id, version);
        transactions.rollback();
        transactions.begin();
        installation
                .get(JournalWriter.class)
                .record(
                        installation
                                .get(jp.madoguchi.workflow.application.Applications.class)
                                .find(id)
                                .orElseThrow(),
                        JournalAct.INTAKE_RECORDED,
                        People.REVIEWER,
                        "");
        transactions.commit();
        assertTrue(!before.equals(traces(id)));
    }

    private List<Long> traces(ApplicationId id) {
        return List.of(
                database.number("select version from application where application_id = ?", id.value()),
                database.number("select case_version from inbox where application_id = ?", id.value()),
                count("journal_entry", id),
                count("outbox", id),
                database.number(
                        """
                        select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = ? and t.task_def_key_ = 'record_intake'""",
                        id.toString()),
                database.number(
                        """
                        select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                        where p.business_key_ = ?""",
                        id.toString()));
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
