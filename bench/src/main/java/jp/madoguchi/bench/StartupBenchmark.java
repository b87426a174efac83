package jp.madoguchi.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.launcher.launch.ApplicationHome;

/**
 * CPU seconds and memory until the application is ready, beside a bare Payara Micro with an empty
 * WAR; both with the JVM's default options, in turn, median of three. PostgreSQL counts for the
 * product.
 */
public final class StartupBenchmark implements Benchmark {

    /** Names the packaged product ({@code bin/bench} does). */
    private static final String APPLICATION = "bench.application";

    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public void run(Consumer<Result> results) throws IOException, InterruptedException {
        ApplicationHome home = new ApplicationHome(Path.of(System.getProperty(APPLICATION, "launcher/target/app")));
        Path scratch = Files.createTempDirectory("madoguchi-bench");
        Path data = scratch.resolve("data");
        Path empty = emptyWar(scratch);
        StartedServer.Cost first = product(home, data);
        List<StartedServer.Cost> product = new ArrayList<>();
        List<StartedServer.Cost> peer = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            product.add(product(home, data));
            peer.add(bare(home, empty));
        }
        results.accept(Result.of("startup/first/cpu", first.cpuSeconds(), "cpu-s"));
        results.accept(beside("startup/cpu", "cpu-s", cpu(product), cpu(peer)));
        results.accept(beside("startup/memory", "MB", memory(product), memory(peer)));
    }

    private static StartedServer.Cost product(ApplicationHome home, Path data)
            throws IOException, InterruptedException {
        List<String> command =
                List.of("-jar", home.jar().toString(), "serve", "--port", "0", "--data", data.toString());
        return StartedServer.measure(command, "Madoguchi is ready: ", data.resolve("postgresql/postmaster.pid"));
    }

    private static StartedServer.Cost bare(ApplicationHome home, Path war) throws IOException, InterruptedException {
        List<String> command = List.of(
                "-jar", home.payara().toString(), "--nohazelcast", "--autobindhttp", "--deploy", war.toString());
        return StartedServer.measure(command, "ready in ", Path.of("/nonexistent"));
    }

    private static Path emptyWar(Path scratch) throws IOException {
        Path war = scratch.resolve("empty.war");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/"));
            zip.closeEntry();
        }
        return war;
    }

    private static Result beside(String name, String unit, double value, double peer) {
        return new Result(
                name,
                value,
                unit,
                Optional.of("bare Payara Micro " + peer + " " + unit),
                Optional.of(value / peer),
                Optional.empty(),
                Optional.empty());
    }

    private static double cpu(List<StartedServer.Cost> costs) {
        return median(costs.stream().map(StartedServer.Cost::cpuSeconds).toList());
    }

    private static double memory(List<StartedServer.Cost> costs) {
        return median(costs.stream().map(StartedServer.Cost::megabytes).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
