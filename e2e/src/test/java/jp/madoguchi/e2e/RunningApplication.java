package jp.madoguchi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application as a separate process, started through the launcher's jar.
 *
 * <p>{@link #shared()} is started once in a test run and stopped at its end. {@code MADOGUCHI_E2E_URL} with {@code
 * MADOGUCHI_E2E_DATA} names an application that runs already; then none is started.
 */
public final class RunningApplication implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Madoguchi is ready: (http://127\\.0\\.0\\.1:\\d+/)");
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static @Nullable RunningApplication shared;

    private final @Nullable Process process;
    private final URI address;
    private final Path data;

    private RunningApplication(@Nullable Process process, URI address, Path data) {
        this.process = process;
        this.address = address;
        this.data = data;
    }

    /** The one application of this test run. */
    public static synchronized RunningApplication shared() {
        if (shared == null) {
            shared = existing();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "stop-application"));
        }
        return shared;
    }

    private static RunningApplication existing() {
        String url = System.getenv("MADOGUCHI_E2E_URL");
        String folder = System.getenv("MADOGUCHI_E2E_DATA");
        if (url != null && folder != null) {
            return new RunningApplication(null, URI.create(url), Path.of(folder));
        }
        try {
            return start(Files.createTempDirectory("madoguchi-e2e"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts an application of its own, for tests that stop or kill it; {@code port} 0 takes a free one. */
    public static RunningApplication start(Path data, int port, String... more) {
        return start(Map.of(), data, port, more);
    }

    /** Starts an application of its own, with settings from the environment. */
    public static RunningApplication startWith(Map<String, String> environment, Path data) {
        return start(environment, data, 0);
    }

    private static RunningApplication start(Map<String, String> environment, Path data, int port, String... more) {
        Path jar = repository().resolve("launcher/target/app/madoguchi.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Build the launcher first: there is no " + jar);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        Path log = data.resolveSibling(data.getFileName() + ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(repository().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            long skip = Files.exists(log) ? Files.size(log) : 0;
            return new RunningApplication(process, awaitReady(process, log, skip), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI awaitReady(Process process, Path log, long skip) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(skip, all.length);
            Matcher ready = READY.matcher(new String(all, from, all.length - from, StandardCharsets.UTF_8));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The application did not start, see " + log + "\n" + lastLines(log));
            }
            pause(Duration.ofMillis(200));
        }
        process.destroyForcibly();
        throw new IllegalStateException("The application was not ready in time, see " + log + "\n" + lastLines(log));
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** The address with a slash at its end. */
    public URI address() {
        return address;
    }

    /** The data directory; {@code demo/personas.json} lies below it. */
    public Path data() {
        return data;
    }

    /** What the application has printed; empty for one that this run did not start. */
    public String log() {
        Path log = data.resolveSibling(data.getFileName() + ".log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Personas personas() {
        return Personas.read(data.resolve("demo"));
    }

    /** An HTTP client without a token. */
    public Api api() {
        return new Api(address, null);
    }

    /** An HTTP client with the API token of a demo person. */
    public Api api(String personId) {
        return new Api(address, personas().person(personId).apiToken());
    }

    /** Kills the process as an outage would, with no chance to tidy up. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(process);
        }
    }

    /** Stops in order; forcibly if that takes longer than half a minute. The shared application's data go too. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        await(process);
        if (this == shared && System.getenv("MADOGUCHI_E2E_KEEP") == null) {
            delete(data);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The folder that holds the modules. */
    public static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("launcher"))) {
            Path parent = here.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "not inside the repository: " + Path.of("").toAbsolutePath());
            }
            here = parent;
        }
        return here;
    }
}
