package jp.madoguchi.bench;

import java.util.function.Consumer;

/** One subject to measure. A benchmark is never a timed test: it reports, and a person judges. */
public interface Benchmark {

    /** What is typed after {@code bin/bench} to run it alone: {@code form-evaluation}. */
    String name();

    /** Measures and hands over each result as soon as it is there. Messages go to standard error. */
    void run(Consumer<Result> results) throws Exception;
}
