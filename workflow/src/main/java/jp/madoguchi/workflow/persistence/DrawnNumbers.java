package jp.madoguchi.workflow.persistence;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers drawn from a sequence some at a time, so that not every act asks for one. A number is given once; what a stopped
 * node had drawn stays a gap, as a rolled back act does. Thread-safe.
 */
final class DrawnNumbers {
    private final Queue<Long> drawn = new ArrayDeque<>();

    /** The next one; draws if there is none, and lets nobody wait for the drawing of another. */
    long next(Supplier<List<Long>> draw) {
        @Nullable Long ready = poll();
        if (ready != null) {
            return ready;
        }
        List<Long> more = draw.get();
        keep(more.subList(1, more.size()));
        return more.get(0);
    }

    private synchronized @Nullable Long poll() {
        return drawn.poll();
    }

    private synchronized void keep(List<Long> more) {
        drawn.addAll(more);
    }
}
