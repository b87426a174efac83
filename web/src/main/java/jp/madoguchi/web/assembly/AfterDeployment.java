package jp.madoguchi.web.assembly;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that begins when the deployment has ended. The server closes its jars at that moment, and a class that another
 * thread is loading just then is not found ("zip file closed"): background work must not run earlier.
 */
final class AfterDeployment implements Runnable {

    /** The system property in which the launcher says that the deployment has ended: the two share no class. */
    static final String ENDED = "madoguchi.deployment-ended";

    private static final Logger LOG = LoggerFactory.getLogger(AfterDeployment.class);
    private static final long PAUSE_MILLIS = 20;

    private final BooleanSupplier ended;
    private final Runnable work;

    /** @param work begun once; what it throws is logged, and is for the readiness check to notice */
    AfterDeployment(Runnable work) {
        this(() -> Boolean.getBoolean(ENDED), work);
    }

    AfterDeployment(BooleanSupplier ended, Runnable work) {
        this.ended = ended;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            while (!ended.getAsBoolean()) Thread.sleep(PAUSE_MILLIS);
            work.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The application does not get ready", failure);
        }
    }
}
