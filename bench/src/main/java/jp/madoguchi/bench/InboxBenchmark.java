package jp.madoguchi.bench;

import java.util.function.Consumer;

/**
 * G8: page 1, a page far behind and the counters of one office's inbox through the use case, at 10⁶ and 10⁷ cases of a
 * hundred offices, one in ten of them open; beside the engine's TaskQuery over 10⁶ tasks. What the database needs for all
 * statements of a call, as it logs it; beside it, without a goal, the wall time of one caller with Java's part. {@code -Dbench.inbox.cases=1000000} stops at 10⁶.
 */
public final class InboxBenchmark implements Benchmark {
    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        new FilledInbox().run(results);
    }
}
