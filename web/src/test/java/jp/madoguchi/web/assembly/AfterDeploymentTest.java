package jp.madoguchi.web.assembly;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AfterDeploymentTest {

    @Test
    void nothingBeginsBeforeTheDeploymentHasEnded() {
        AtomicInteger asked = new AtomicInteger();
        List<Integer> begunAfter = new ArrayList<>();
        new AfterDeployment(() -> asked.incrementAndGet() == 3, () -> begunAfter.add(asked.get())).run();
        assertEquals(List.of(3), begunAfter);
    }

    @Test
    void failureDoesNotEscapeTheThread() {
        AfterDeployment failing = new AfterDeployment(() -> true, () -> {
            throw new NoClassDefFoundError("zip file closed");
        });
        assertDoesNotThrow(failing::run);
    }

    @Test
    void stoppedServerEndsTheWait() throws InterruptedException {
        List<String> begun = new ArrayList<>();
        Thread waiting = new Thread(new AfterDeployment(() -> false, () -> begun.add("begun")));
        waiting.start();
        waiting.interrupt();
        waiting.join(10_000);
        assertTrue(!waiting.isAlive() && begun.isEmpty());
    }
}
