package jp.madoguchi.bench;

import java.util.function.Consumer;

/**
 * G7: start and three human steps (intake record, draft, approval) through the use cases, with their inbox row, journal
 * entries and outbox rows, beside a bare engine on the same server that starts a process and completes three tasks with
 * history {@code activity}. CPU of the calling thread and of PostgreSQL. Then the size of a finished case's rows.
 */
public final class WorkflowBenchmark implements Benchmark {
    @Override
    public String name() {
        return "workflow";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        new CaseSteps().run(results);
    }
}
