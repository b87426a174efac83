package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.launcher.launch.ApplicationHome;

/**
 * G5: CPU time of the application and PostgreSQL together for one signed filing through the HTTP API (the arrival: strict
 * check of the signature, evidence, case, journal, inbox and outbox rows), with eight clients, whose own CPU is not counted.
 * The wall rate stands beside pgbench (one insert of 4 KB of jsonb, eight clients) on the same server. What follows from
 * the outbox is kept from this node while the filings are measured, and then measured by itself.
 */
public final class FilingBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    /** Warm enough when so small a part of a round's CPU is the compiler's. */
    private static final double COMPILING = 0.05;

    private static final int WARMING_ROUND = 500;
    private static final Duration WARMING = Duration.ofMinutes(5);
    private static final Duration FOLLOWING = Duration.ofMinutes(15);
    private static final int ROUND = 400;
    private static final int ROUNDS = 3;
    private static final int PGBENCH_SECONDS = 5;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    @Override
    public String name() {
        return "filing";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        ApplicationHome home =
                new ApplicationHome(Path.of(System.getProperty("bench.application", "launcher/target/app")));
        Path data = Files.createTempDirectory("madoguchi-bench").resolve("data");
        List<String> serve = List.of("-jar", home.jar().toString(), "serve", "--port", "0", "--data", data.toString());
        try (StartedServer server =
                StartedServer.start(serve, Map.of("MADOGUCHI_OUTBOX_THREADS", "0"), "Madoguchi is ready: ")) {
            SignedFilings filings = SignedFilings.ofDemo(server.address("http://127[^\\s]+:\\d+"), data);
            Cluster cluster = new Cluster(data);
            warm(filings, server);
            List<double[]> rounds = new ArrayList<>();
            List<Double> commits = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(round(filings, server, cluster));
                commits.add(pgbench(cluster));
            }
            report(rounds, commits, results);
        }
        try (StartedServer server = StartedServer.start(serve, "Madoguchi is ready: ")) {
            followers(server, new Cluster(data), results);
        }
    }

    /**
     * What follows a filing from the outbox: process, timestamp, second validation, mail. The first half of what waits warms
     * the server; what starts and what polls is counted too.
     */
    private static void followers(StartedServer server, Cluster cluster, Consumer<Result> results) throws Exception {
        int all = number(cluster, "select count(*) from outbox where kind = 'VALIDATE_SIGNATURE'");
        int from = awaitValidated(cluster, all / 2);
        double java = StartedServer.cpuSeconds(server.pid());
        double postgres = cluster.cpuSeconds();
        int to = awaitValidated(cluster, Math.min(all, from + ROUND));
        int filings = Math.max(1, to - from);
        results.accept(Result.of(
                "what follows a filing from the outbox, application",
                (StartedServer.cpuSeconds(server.pid()) - java) * 1000 / filings,
                "cpu-ms"));
        results.accept(Result.of(
                "what follows a filing from the outbox, PostgreSQL",
                (cluster.cpuSeconds() - postgres) * 1000 / filings,
                "cpu-ms"));
    }

    private static int awaitValidated(Cluster cluster, int wanted) throws Exception {
        long end = System.nanoTime() + FOLLOWING.toNanos();
        while (System.nanoTime() < end) {
            int validated = number(
                    cluster,
                    "select count(*) from outbox where kind = 'VALIDATE_SIGNATURE' and delivered_at is not null");
            if (validated >= wanted) {
                return validated;
            }
            Thread.sleep(500);
        }
        throw new IOException("Fewer than " + wanted + " signatures were validated within " + FOLLOWING);
    }

    private static int number(Cluster cluster, String sql) throws IOException, InterruptedException {
        return Integer.parseInt(command(cluster, "psql", "-tAc", sql).strip());
    }

    /**
     * Milliseconds of CPU of the application and of PostgreSQL for each arrival, arrivals a second, what preparing takes, and
     * what the compiler took of the application's.
     */
    private static double[] round(SignedFilings filings, StartedServer server, Cluster cluster) throws Exception {
        double before = StartedServer.cpuSeconds(server.pid()) + cluster.cpuSeconds();
        List<SignedFilings.Prepared> ready = together(ROUND, i -> filings.prepare());
        double java = StartedServer.cpuSeconds(server.pid());
        double postgres = cluster.cpuSeconds();
        double compiling = CompilerTime.seconds(server.pid());
        long start = System.nanoTime();
        together(ROUND, i -> filings.file(ready.get(i)));
        double wall = (System.nanoTime() - start) / 1e9;
        return new double[] {
            (StartedServer.cpuSeconds(server.pid()) - java) * 1000 / ROUND,
            (cluster.cpuSeconds() - postgres) * 1000 / ROUND,
            ROUND / wall,
            (java + postgres - before) * 1000 / ROUND,
            (CompilerTime.seconds(server.pid()) - compiling) * 1000 / ROUND
        };
    }

    private static void warm(SignedFilings filings, StartedServer server) throws Exception {
        long end = System.nanoTime() + WARMING.toNanos();
        boolean steady = false;
        while (!steady && System.nanoTime() < end) {
            double start = StartedServer.cpuSeconds(server.pid());
            double compiling = CompilerTime.seconds(server.pid());
            together(WARMING_ROUND, i -> filings.file(filings.prepare()));
            double cost = StartedServer.cpuSeconds(server.pid()) - start;
            steady = CompilerTime.seconds(server.pid()) - compiling < COMPILING * cost;
        }
    }

    private interface Job<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> together(int times, Job<T> job) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<T>> jobs = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                jobs.add(() -> job.run(number));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : clients.invokeAll(jobs)) {
                done.add(each.get());
            }
            return done;
        } finally {
            clients.shutdown();
        }
    }

    private static void report(List<double[]> rounds, List<Double> commits, Consumer<Result> results) {
        double java = median(rounds, 0);
        double postgres = median(rounds, 1);
        double both = java + postgres;
        results.accept(new Result(
                "signed filing, application and PostgreSQL",
                both,
                "cpu-ms",
                Optional.empty(),
                Optional.empty(),
                Optional.of("≤ 2 cpu-ms"),
                Optional.of(both <= 2)));
        results.accept(Result.of("signed filing, application", java, "cpu-ms"));
        results.accept(Result.of("of it still compiling", median(rounds, 4), "cpu-ms"));
        results.accept(Result.of("signed filing, PostgreSQL", postgres, "cpu-ms"));
        results.accept(Result.of("draft, container and signed attributes before it", median(rounds, 3), "cpu-ms"));
        Collections.sort(commits);
        results.accept(Result.beside(
                "signed filings, 8 clients",
                median(rounds, 2),
                "/s",
                "pgbench, insert of 4 KB jsonb, 8 clients, same server",
                commits.get(commits.size() / 2)));
    }

    private static double median(List<double[]> rounds, int field) {
        return rounds.stream()
                .map(round -> round[field])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Debian's pgbench against the installation's own server. */
    private static double pgbench(Cluster cluster) throws IOException, InterruptedException {
        Path script = Files.createTempFile("bench", ".sql");
        Files.writeString(
                script, "insert into bench_commit values (default, jsonb_build_object('a', repeat('x', 4000)));");
        command(
                cluster,
                "psql",
                "-qc",
                "create table if not exists bench_commit (id bigint generated always as identity primary key, doc jsonb)");
        String output = command(
                cluster,
                "pgbench",
                "-n",
                "-c",
                String.valueOf(CLIENTS),
                "-j",
                "2",
                "-M",
                "prepared",
                "-T",
                String.valueOf(PGBENCH_SECONDS),
                "-f",
                script.toString());
        Matcher rate = TPS.matcher(output);
        if (!rate.find()) {
            throw new IOException("pgbench said no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String command(Cluster cluster, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(program, "-h", "127.0.0.1", "-p", String.valueOf(cluster.port()), "-U", "madoguchi"));
        command.addAll(List.of(arguments));
        command.add("postgres");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", cluster.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(program + ": " + output);
        }
        return output;
    }
}
