package jp.madoguchi.workflow.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawnNumbersTest {
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicInteger draws = new AtomicInteger();

    private List<Long> draw() {
        draws.incrementAndGet();
        long first = sequence.getAndAdd(20);
        return LongStream.range(first, first + 20).boxed().toList();
    }

    @Test
    void numbersComeInOrderAndAreDrawnTwentyAtATime() {
        DrawnNumbers numbers = new DrawnNumbers();
        assertEquals(
                LongStream.range(0, 60).boxed().toList(),
                IntStream.range(0, 60).mapToObj(i -> numbers.next(this::draw)).toList());
        assertEquals(3, draws.get());
    }

    @Test
    void noNumberIsGivenTwice() throws Exception {
        DrawnNumbers numbers = new DrawnNumbers();
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Future<Long>> given = IntStream.range(0, 10_000)
                    .mapToObj(i -> eight.submit(() -> numbers.next(this::draw)))
                    .toList();
            Set<Long> distinct = new HashSet<>();
            for (Future<Long> each : given) {
                distinct.add(each.get());
            }
            assertEquals(10_000, distinct.size());
        } finally {
            eight.shutdown();
        }
    }
}
