package jp.madoguchi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several ways of doing one thing, measured in turn (A B A B): operations per CPU-second of the measuring thread, median
 * of the rounds after warming.
 */
public final class Contest {

    /** One operation; its result keeps the work from being optimised away. */
    @FunctionalInterface
    public interface Operation {
        /** Does the work once. */
        Object run() throws Exception;
    }

    /** A contestant of another process, which measures one round itself. */
    @FunctionalInterface
    public interface Outsider {
        /** Operations per CPU-second of one round, warming included. */
        double round() throws Exception;
    }

    /** Least CPU time in ns between two readings of the clock: a reading takes 0.2–0.4 µs, which is not the contestant's. */
    private static final long BETWEEN_READINGS = 50_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, Outsider> outsiders = new LinkedHashMap<>();
    private final Duration warming;
    private final Duration round;
    private final int rounds;
    private int sink;

    /** A contest with the usual length: 3 s of warming and three rounds of 2 s each. */
    public Contest() {
        this(Duration.ofSeconds(3), Duration.ofSeconds(2), 3);
    }

    /** A contest of another length; at least three rounds. */
    public Contest(Duration warming, Duration round, int rounds) {
        if (rounds < 3) {
            throw new IllegalArgumentException("at least three rounds");
        }
        this.warming = warming;
        this.round = round;
        this.rounds = rounds;
    }

    /** Adds a contestant. */
    public Contest add(String name, Operation operation) {
        operations.put(name, operation);
        return this;
    }

    /** Adds a contestant of another process. */
    public Contest addOutsider(String name, Outsider outsider) {
        outsiders.put(name, outsider);
        return this;
    }

    /** Operations per CPU-second by name. */
    public Map<String, Double> run() throws Exception {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Operation> entry : operations.entrySet()) {
            measure(entry.getValue(), warming);
            figures.put(entry.getKey(), new ArrayList<>());
        }
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<String, Operation> entry : operations.entrySet()) {
                figures.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                        .add(measure(entry.getValue(), round));
            }
            for (Map.Entry<String, Outsider> entry : outsiders.entrySet()) {
                figures.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                        .add(entry.getValue().round());
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        figures.forEach((name, values) -> medians.put(name, median(values)));
        return medians;
    }

    private double measure(Operation operation, Duration length) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start + length.toNanos();
        long count = 0;
        long batch = 1;
        long now = start;
        do {
            long before = now;
            for (long i = 0; i < batch; i++) {
                sink ^= System.identityHashCode(operation.run());
            }
            count += batch;
            now = THREADS.getCurrentThreadCpuTime();
            batch *= now - before < BETWEEN_READINGS ? 2 : 1;
        } while (now < end);
        return count * 1e9 / (now - start);
    }

    /** Something that depends on every result. */
    public int sink() {
        return sink;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
