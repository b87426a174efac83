package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve} as a process of its own, through the packaged jar. */
final class ServeProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("^Madoguchi is ready: (http://127\\.0\\.0\\.1:\\d+/)$");
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final Process process;
    private final Path out;
    private final Path err;

    private ServeProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ServeProcess start(Path data, Map<String, String> environment, String... options) throws IOException {
        Path jar = ApplicationHome.ofThisCode().jar();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "serve",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        Path out = Files.createTempFile("serve", ".out");
        Path err = Files.createTempFile("serve", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new ServeProcess(builder.start(), out, err);
    }

    /** Waits for the ready line, which must be the only thing on standard output. */
    URI ready() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            List<String> lines = Files.readAllLines(out);
            if (!lines.isEmpty()) {
                Matcher line = READY.matcher(lines.get(0));
                if (lines.size() == 1 && line.matches()) {
                    return URI.create(line.group(1));
                }
                throw new AssertionError("Not the ready line: " + lines);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not ready:\n" + Files.readString(err));
    }

    /** Waits for the end; returns the exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Still running");
        }
        return process.exitValue();
    }

    /** The last line on standard error: the sentence. */
    String sentence() throws IOException {
        List<String> lines = Files.readAllLines(err);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    String standardError() throws IOException {
        return Files.readString(err);
    }

    long pid() {
        return process.pid();
    }

    void terminate() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        Files.delete(out);
        Files.delete(err);
    }
}
