package jp.madoguchi.launcher.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that runs: parts are started one after the other, each only when the one before
 * works, and stopped in the reverse order by Ctrl-C, SIGTERM, or a failed start.
 */
public final class Installation {

    private static final Logger LOG = Logger.getLogger(Installation.class.getName());
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private final Settings settings;
    private final Consumer<String> progress;
    private final Configuration configuration = Configuration.ofProcess();
    private final Deque<Part> parts = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean hasLog;
    private URI address = URI.create("http://127.0.0.1/");

    private Installation(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts the whole installation and returns when every part is ready.
     *
     * @param progress told one short line before each part
     * @throws StartRefused if a part cannot start; those already started are stopped again
     */
    public static Installation start(Settings settings, Consumer<String> progress)
            throws StartRefused, InterruptedException {
        Installation installation = new Installation(settings, progress);
        Thread hook = new Thread(installation::stop, "madoguchi-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            installation.startParts();
            return installation;
        } catch (StartRefused | InterruptedException | RuntimeException | LinkageError failure) {
            if (installation.hasLog) {
                LOG.log(Level.SEVERE, failure.getMessage(), failure);
            }
            installation.stop();
            throw failure;
        }
    }

    /** Where the application answers, such as {@code http://127.0.0.1:8080/}. */
    public URI address() {
        return address;
    }

    /** Returns after the last part has stopped. */
    public void waitUntilStopped() throws InterruptedException {
        stopped.await();
    }

    private void startParts() throws StartRefused, InterruptedException {
        DataDirectory data = DataDirectory.open(settings.data());
        parts.push(new Part("data directory", data));
        Path logging = ServerLog.configure(data);
        hasLog = true;
        int port = FreePort.wanted(settings.port());
        Demo.prepare(data, settings);
        address = URI.create("http://127.0.0.1:" + port + "/");
        Database database = startDatabase(data);
        Durability.check(database);
        int migrations = Migrations.apply(database);
        progress.accept("Database: " + migrations + " migrations applied.");
        publish(data, database);
        if (settings.demo()) {
            progress.accept("Preparing the demo's people and certificates …");
            parts.push(new Part("demo services", Demo.start(data, database, configuration, Clock.systemUTC())));
        }
        progress.accept("Starting the web application …");
        parts.push(new Part(
                "web application", PayaraServer.start(settings.home(), port, data.emptyDirectory("server"), logging)));
        new Readiness(address).await(READY_LIMIT);
    }

    private Database startDatabase(DataDirectory data) throws StartRefused {
        if (settings.external().isPresent()) {
            progress.accept("Using the configured PostgreSQL server …");
            return settings.external().get();
        }
        progress.accept("Starting PostgreSQL …");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings.home().unpacked(data.root()));
        parts.push(new Part("PostgreSQL", postgres));
        return postgres.database();
    }

    private void publish(DataDirectory data, Database database) throws StartRefused {
        configuration.publish("madoguchi.db.url", database.url());
        configuration.publish("madoguchi.db.user", database.user());
        configuration.publish("madoguchi.db.password", database.password());
        configuration.publish("madoguchi.demo", Boolean.toString(settings.demo()));
        configuration.offer("madoguchi.public-url", address.toString());
        configuration.publish("madoguchi.data.directory", data.root().toString());
        configuration.offer(
                "madoguchi.journal.anchor-directory",
                data.root().resolve("anchors").toString());
        configuration.offer("madoguchi.sandbox.command", SandboxCommand.of(settings.home()));
        configuration.offer(
                "madoguchi.procedures.directory",
                settings.home().product().resolve("procedures").toString());
    }

    private synchronized void stop() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.running().close();
            } catch (Exception failure) {
                LOG.log(Level.WARNING, "Stopping: " + part.name(), failure);
            }
        }
        stopped.countDown();
    }

    private record Part(String name, AutoCloseable running) {}
}
