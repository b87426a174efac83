package jp.madoguchi.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Each parser fuzzed in a process of its own: no crash, no hang, no acceptance. Half of a short run is making keys and
 * seeds, so three processes share a processor; in a long run each has its own.
 * {@code -Dmadoguchi.parser-fuzz.seconds} says how long each (default 60); {@code bin/test --long} fuzzes for an hour
 * altogether, with another seed, and {@code -Dmadoguchi.parser-fuzz.only=message,crl} of it the parsers named alone.
 */
class ParserFuzzTest {
    private static final long SECONDS = Long.getLong("madoguchi.parser-fuzz.seconds", 60);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final long SLOW_SECONDS = 30;

    private ExecutorService processes = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        processes.shutdownNow();
    }

    /** What a process must be like in the end. */
    private interface Expected {
        void of(FuzzProcess.Outcome outcome);
    }

    private Stream<DynamicTest> fuzzed(
            Collection<String> targets, int atATime, FuzzProcess.Budget budget, Expected expected) {
        processes = Executors.newFixedThreadPool(atATime);
        List<DynamicTest> tests = new ArrayList<>();
        for (String target : targets) {
            Future<FuzzProcess.Outcome> running = processes.submit(() -> new FuzzProcess(target, budget).run());
            tests.add(DynamicTest.dynamicTest(target, () -> {
                FuzzProcess.Outcome outcome = running.get();
                System.out.println("fuzzed " + target + ": " + outcome.inputs() + " inputs");
                expected.of(outcome);
            }));
        }
        return tests.stream();
    }

    private static void nothingFound(FuzzProcess.Outcome outcome) {
        assertEquals(0, outcome.exitCode(), outcome::finding);
        assertTrue(outcome.inputs() > 100, () -> outcome.inputs() + " inputs: " + outcome.finding());
    }

    @TestFactory
    Stream<DynamicTest> everyParserSurvives() {
        var budget = new FuzzProcess.Budget(SECONDS, SLOW_SECONDS, 4);
        return fuzzed(Targets.PARSERS.keySet(), 3 * PROCESSORS, budget, ParserFuzzTest::nothingFound);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> everyParserSurvivesForLong() {
        Set<String> targets = new TreeSet<>(Targets.PARSERS.keySet());
        String only = System.getProperty("madoguchi.parser-fuzz.only", "");
        targets.removeIf(target -> !only.isEmpty() && !List.of(only.split(",")).contains(target));
        assertFalse(targets.isEmpty(), () -> "no parser of " + only);
        long rounds = (targets.size() + PROCESSORS - 1) / PROCESSORS;
        long seconds = Long.getLong("madoguchi.parser-fuzz.long-seconds", 3_600 / rounds);
        var budget = new FuzzProcess.Budget(seconds, SLOW_SECONDS, System.nanoTime() & 0x7FFF_FFFF);
        return fuzzed(targets, PROCESSORS, budget, ParserFuzzTest::nothingFound);
    }

    /** Faults in parsers of our own making are found, each for what it is. */
    @TestFactory
    Stream<DynamicTest> plantedFaultsAreFound() {
        var budget = new FuzzProcess.Budget(120, 3, 4);
        return fuzzed(Targets.PLANTED.keySet(), 3 * PROCESSORS, budget, outcome -> {
            assertNotEquals(0, outcome.exitCode(), outcome::finding);
            String word = outcome.target().substring("planted-".length());
            String sign =
                    switch (word) {
                        case "acceptance" -> "AssertionError: accepted";
                        case "crash" -> "ArrayIndexOutOfBoundsException";
                        default -> "timeout after";
                    };
            assertTrue(outcome.told().contains(sign), outcome::finding);
        });
    }
}
