package jp.madoguchi.web.assembly;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms something up while the deployment ends. The server then closes its jars once, and a class that is being loaded at
 * that moment is not found ("zip file closed"): it is found at the next attempt.
 */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    static final int ATTEMPTS = 60;

    private final Runnable work;
    private final Duration pause;
    private volatile boolean warm;

    /**
     * @param work what is warmed up by doing it once
     * @param pause between two attempts
     */
    WarmUp(Runnable work, Duration pause) {
        this.work = work;
        this.pause = pause;
    }

    /** Tries until it succeeds, {@value #ATTEMPTS} times at most; each failure is logged. */
    @Override
    public void run() {
        long started = System.nanoTime();
        for (int attempt = 1; !warm && attempt <= ATTEMPTS; attempt++) {
            try {
                work.run();
                warm = true;
                LOG.info("Signature validation is warm after {} ms", (System.nanoTime() - started) / 1_000_000);
            } catch (RuntimeException | LinkageError failure) {
                LOG.warn("Warming up signature validation failed, attempt {}", attempt, failure);
                LockSupport.parkNanos(pause.toNanos());
            }
        }
        if (!warm) LOG.error("Signatures cannot be validated; no request will be taken");
    }

    boolean isWarm() {
        return warm;
    }
}
