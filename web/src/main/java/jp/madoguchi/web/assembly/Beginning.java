package jp.madoguchi.web.assembly;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.workflow.procedure.ChangedVersion;
import jp.madoguchi.workflow.usecase.ForgetNumbers;
import jp.madoguchi.workflow.usecase.PublishProcedures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens once, before the first request: procedures are published, the signature code is
 * warmed up, the timers begin. A failure here fails the deployment, and its sentence is handed to
 * the launcher.
 */
@Singleton
public class Beginning {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    /** After the process engine, which observes the same event earlier. */
    private static final int AFTER_THE_ENGINE = 5_000;

    private static final int WARM_UPS = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Configured configured;
    private final PublishProcedures publish;
    private final ForgetNumbers numbers;
    private final DssValidation dss;
    private final Background background;
    private final ManagedThreadFactory threads;
    private volatile boolean done;
    private volatile boolean warm;

    @Inject
    Beginning(
            Configured configured,
            PublishProcedures publish,
            ForgetNumbers numbers,
            DssValidation dss,
            Background background,
            ManagedThreadFactory threads) {
        this.configured = configured;
        this.publish = publish;
        this.numbers = numbers;
        this.dss = dss;
        this.background = background;
        this.threads = threads;
    }

    void begin(@Observes @Priority(AFTER_THE_ENGINE) @Initialized(ApplicationScoped.class) ServletContext context) {
        Path directory = configured.requiredPath("madoguchi.procedures.directory");
        try {
            publish.publish(directory);
            numbers.requireKeys();
        } catch (ChangedVersion | IOException | RuntimeException refused) {
            String sentence = sentence(refused);
            System.setProperty("madoguchi.start-failure", sentence);
            throw new StartRefusal(sentence, refused);
        }
        threads.newThread(this::warmUp).start();
        background.begin();
        done = true;
    }

    /**
     * On a thread of its own, which waits for no other task. The server closes its jars once when the deployment ends, and a
     * class that is being loaded at that moment is not found ("zip file closed"): it is found a second later.
     */
    private void warmUp() {
        long started = System.nanoTime();
        for (int attempt = 1; !warm && attempt <= WARM_UPS; attempt++) {
            try {
                dss.warmUp();
                warm = true;
                LOG.info("Signature validation is warm after {} ms", (System.nanoTime() - started) / 1_000_000);
            } catch (RuntimeException | LinkageError failure) {
                LOG.warn("Warming up signature validation failed, attempt {}", attempt, failure);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        if (!warm) LOG.error("Signatures cannot be validated; no request will be taken");
    }

    /** Whether everything needed for requests is there. */
    boolean isDone() {
        return done;
    }

    /** Whether the first validation of a signature will be as fast as the next. */
    boolean isWarm() {
        return warm;
    }

    private static String sentence(Throwable refused) {
        Throwable first = refused;
        while (first.getCause() != null && !(first instanceof StartRefusal)) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage());
    }
}
