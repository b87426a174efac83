package jp.madoguchi.workflow.testing;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import jp.madoguchi.workflow.outbox.Mail;
import jp.madoguchi.workflow.quarantine.FileScanner;

/** The whole workflow module on the real database with real JTA, started once for the test JVM. */
public final class Installation {
    public static final TestClock CLOCK = new TestClock();
    public static final TestPki PKI = new TestPki(CLOCK);

    private static Installation shared;
    private static Path anchors;

    private final SeContainer container;

    private Installation() {
        Database.shared();
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(Surroundings.class, jp.madoguchi.workflow.bpmn.FlowCoverage.class)
                .initialize();
        try (Connection connection = Database.shared().open()) {
            People.into(connection, CLOCK.instant());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized Installation shared() {
        if (shared == null) {
            shared = new Installation();
        }
        return shared;
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    public Database database() {
        return Database.shared();
    }

    public List<Mail> mails() {
        return Surroundings.MAILS;
    }

    /** From now on the mail server takes nothing, or takes mails again. */
    public void mailServerDown(boolean down) {
        Surroundings.mailServerDown = down;
    }

    /** From now on uploaded files go to this scanner. */
    public void scanner(FileScanner scanner) {
        Surroundings.scanner = scanner;
    }

    public static synchronized Path anchors() {
        if (anchors == null) {
            try {
                anchors = Files.createTempDirectory("anchors");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return anchors;
    }
}
