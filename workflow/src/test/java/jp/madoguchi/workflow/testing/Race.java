package jp.madoguchi.workflow.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several acts begin at the same moment and tells how each ended. */
public final class Race {
    /** What a contender did: empty if it won, else why not. */
    public record Outcome(String contender, String refusal) {
        public boolean won() {
            return refusal.isEmpty();
        }
    }

    /** An act that wins by returning and loses by throwing. */
    public interface Act {
        void run() throws Exception;
    }

    private record Contender(String name, Act act) {}

    private final List<Contender> contenders = new ArrayList<>();

    public Race add(String name, Act act) {
        contenders.add(new Contender(name, act));
        return this;
    }

    /** Starts all and waits for all. */
    public List<Outcome> run() throws Exception {
        CyclicBarrier line = new CyclicBarrier(contenders.size());
        ExecutorService threads = Executors.newFixedThreadPool(contenders.size());
        try {
            List<Callable<Outcome>> runs = contenders.stream()
                    .map(contender -> (Callable<Outcome>) () -> {
                        line.await();
                        try {
                            contender.act().run();
                            return new Outcome(contender.name(), "");
                        } catch (Exception lost) {
                            return new Outcome(contender.name(), lost.getClass().getSimpleName());
                        }
                    })
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : threads.invokeAll(runs)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
