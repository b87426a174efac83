package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java server started to see what it costs, by Linux's {@code /proc}; closing it stops it in order. */
final class StartedServer implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;
    private static final long PATIENCE_SECONDS = 600;
    private static final int MOST_ATTEMPTS = 20;
    private static final int UTIME = 11;
    private static final int CSTIME = 14;

    private final Process process;
    private final Path output;

    private StartedServer(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * What a start took.
     *
     * @param cpuSeconds of all its processes, user and system
     * @param megabytes resident when ready (PSS: shared pages are divided)
     */
    record Cost(double cpuSeconds, double megabytes) {}

    /**
     * Starts, waits for the ready line, reads the cost, stops.
     *
     * @param arguments after {@code java}
     * @param ready part of the line that says that the server is ready
     * @param pidFile names a second process (PostgreSQL) in its first line, if it exists
     */
    static Cost measure(List<String> arguments, String ready, Path pidFile) throws IOException, InterruptedException {
        try (StartedServer server = start(arguments, ready)) {
            List<Long> pids = new ArrayList<>(List.of(server.pid()));
            if (Files.exists(pidFile)) {
                long postgres =
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
                pids.add(postgres);
                ProcessHandle.of(postgres).stream()
                        .flatMap(ProcessHandle::children)
                        .forEach(child -> pids.add(child.pid()));
            }
            return cost(pids);
        }
    }

    /**
     * Starts and waits for the ready line.
     *
     * @param arguments after {@code java}
     * @param ready part of the line that says that the server is ready
     */
    static StartedServer start(List<String> arguments, String ready) throws IOException, InterruptedException {
        return start(arguments, Map.of(), ready);
    }

    /**
     * Starts with settings of the environment and waits for the ready line.
     *
     * @param arguments after {@code java}
     * @param environment added to this process's
     * @param ready part of the line that says that the server is ready
     */
    static StartedServer start(List<String> arguments, Map<String, String> environment, String ready)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("bench-start", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        StartedServer server = new StartedServer(process, output);
        try {
            await(process, output, ready);
        } catch (IOException | InterruptedException notReady) {
            server.close();
            throw notReady;
        }
        return server;
    }

    long pid() {
        return process.pid();
    }

    /** The last address in its output that looks like this. */
    String address(String pattern) throws IOException {
        String printed = Files.readString(output);
        return Pattern.compile(pattern)
                .matcher(printed)
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IOException("No address in its output:\n" + printed));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.delete(output);
    }

    private static void await(Process process, Path output, String ready) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try (Stream<String> lines = Files.lines(output)) {
                if (lines.anyMatch(line -> line.contains(ready))) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("Not ready:\n" + Files.readString(output));
    }

    private static Cost cost(List<Long> pids) throws IOException {
        double seconds = 0;
        double megabytes = 0;
        for (long pid : pids) {
            seconds += cpuSeconds(pid);
            megabytes += proportionalSetSize(pid);
        }
        return new Cost(seconds, megabytes);
    }

    /** User and system time of the process and of its children that have ended. */
    static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        List<String> afterName =
                List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
        double ticks = 0;
        for (int field = UTIME; field <= CSTIME; field++) {
            ticks += Long.parseLong(afterName.get(field));
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** The same of a process with its children; a child that ends meanwhile counts with its parent, which is asked again. */
    static double cpuSecondsWithChildren(long parent) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                double seconds = cpuSeconds(parent);
                for (ProcessHandle child : ProcessHandle.of(parent).stream()
                        .flatMap(ProcessHandle::children)
                        .toList()) {
                    seconds += cpuSeconds(child.pid());
                }
                return seconds;
            } catch (IOException ended) {
                if (attempt == MOST_ATTEMPTS) {
                    throw ended;
                }
            }
        }
    }

    private static double proportionalSetSize(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        }
    }
}
