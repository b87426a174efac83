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
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.workflow.procedure.ChangedVersion;
import jp.madoguchi.workflow.usecase.ForgetNumbers;
import jp.madoguchi.workflow.usecase.PublishProcedures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens once, before the first request: procedures are published; when the deployment has ended, the timers begin
 * and the signature code is warmed up. A failure to publish fails the deployment, and its sentence is handed to the
 * launcher.
 */
@Singleton
public class Beginning {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    /** After the process engine, which observes the same event earlier. */
    private static final int AFTER_THE_ENGINE = 5_000;

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
        threads.newThread(new AfterDeployment(this::goOn)).start();
        done = true;
    }

    private void goOn() {
        background.begin();
        long started = System.nanoTime();
        dss.warmUp();
        warm = true;
        LOG.info("Signature validation is warm after {} ms", (System.nanoTime() - started) / 1_000_000);
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
