package jp.madoguchi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.usecase.ApproveDraft;
import jp.madoguchi.workflow.usecase.DeliverOutbox;
import jp.madoguchi.workflow.usecase.DraftDisposition;
import jp.madoguchi.workflow.usecase.PublishProcedures;
import jp.madoguchi.workflow.usecase.RecordIntake;

/** What {@link WorkflowBenchmark} measures, on a database of its own. */
final class CaseSteps {
    private static final int WARMING = 300;
    private static final int ROUND = 150;
    private static final int ROUNDS = 3;

    private final Installation installation = Installation.shared();
    private final Database database = installation.database();
    private final Journey journey = new Journey();
    private final long parent = parent(database);
    private long arrived;

    private static long parent(Database database) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException("the server's processes cannot be seen"))
                    .pid();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(Consumer<Result> results) throws Exception {
        Path root = Path.of(System.getProperty("bench.application", "launcher/target/app"))
                .resolve("../../..");
        installation
                .get(PublishProcedures.class)
                .publish(root.resolve("workflow/src/test/resources/procedures").normalize());
        try (BareEngine bare = new BareEngine(database.url())) {
            steps(filed(WARMING));
            bare.run(WARMING);
            List<double[]> ours = new ArrayList<>();
            List<double[]> theirs = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<ApplicationId> filed = filed(ROUND);
                ours.add(cost(() -> steps(filed)));
                theirs.add(cost(() -> bare.run(ROUND)));
            }
            report(ours, theirs, results);
        }
        installation.get(DeliverOutbox.class).deliver();
        for (String table : List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_procinst")) {
            database.update("delete from " + table + " where proc_def_key_ = '" + BareEngine.PROCESS + "'");
        }
        new CaseSize(database).measure(results);
    }

    /** Cases that have arrived and whose process waits in the outbox; everything else of the outbox is out of the way. */
    private List<ApplicationId> filed(int count) throws Exception {
        List<ApplicationId> filed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            filed.add(journey.filed(People.SHOKUDO, People.SHOKUDO_KEY, "test-permit"));
        }
        database.update(
                "update outbox set delivered_at = now() where kind <> 'START_PROCESS' and delivered_at is null");
        database.update("update application set signature_state = 'VERIFIED' where state = 'ARRIVED'");
        database.update("vacuum analyze");
        arrived = database.number(
                "select case_version from inbox where application_id = ?",
                filed.get(0).value());
        return filed;
    }

    private void steps(List<ApplicationId> filed) throws Exception {
        installation.get(DeliverOutbox.class).deliver();
        RecordIntake intake = installation.get(RecordIntake.class);
        DraftDisposition draft = installation.get(DraftDisposition.class);
        ApproveDraft approve = installation.get(ApproveDraft.class);
        for (ApplicationId id : filed) {
            long version = intake.record(People.EISEI_REVIEWER, id, arrived);
            version = draft.draft(People.EISEI_REVIEWER, id, version, new Proposal.Grant("", List.of()));
            approve.approve(Journey.steppedUp(People.APPROVER), id, version);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Milliseconds of this thread and of PostgreSQL for each case. */
    private double[] cost(Work work) throws Exception {
        double postgres = postgres();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return new double[] {
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e6 / ROUND,
            (postgres() - postgres) * 1000 / ROUND
        };
    }

    private double postgres() throws IOException {
        return StartedServer.cpuSecondsWithChildren(parent);
    }

    private static void report(List<double[]> ours, List<double[]> theirs, Consumer<Result> results) {
        double mine = median(ours, 0) + median(ours, 1);
        double other = median(theirs, 0) + median(theirs, 1);
        results.accept(new Result(
                "start and 3 tasks with inbox, journal, outbox",
                mine,
                "cpu-ms",
                Optional.of("bare engine, history activity"),
                Optional.of(mine / other),
                Optional.of("≤ 1.3 × bare engine"),
                Optional.of(mine <= 1.3 * other)));
        results.accept(Result.of("start and 3 tasks, thread", median(ours, 0), "cpu-ms"));
        results.accept(Result.of("start and 3 tasks, PostgreSQL", median(ours, 1), "cpu-ms"));
        results.accept(Result.of("bare engine, start and 3 tasks", other, "cpu-ms"));
        results.accept(Result.of("bare engine, thread", median(theirs, 0), "cpu-ms"));
        results.accept(Result.of("bare engine, PostgreSQL", median(theirs, 1), "cpu-ms"));
    }

    private static double median(List<double[]> rounds, int field) {
        return rounds.stream()
                .map(round -> round[field])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
