package jp.madoguchi.workflow.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of its own, of the binaries that the tests use anyway, that can be killed and started again. */
public final class KillableServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final int port;
    private final List<String> settings;

    private KillableServer(Path binaries, Path folder, int port, List<String> settings) {
        this.binaries = binaries;
        this.cluster = folder.resolve("cluster");
        this.log = folder.resolve("postgres.log");
        this.port = port;
        this.settings = settings;
    }

    /**
     * Makes and starts one.
     *
     * @param folder where it lives
     * @param settings such as {@code synchronous_commit=off}
     */
    public static KillableServer start(Path folder, String... settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        KillableServer server = new KillableServer(binaries(), folder, port, List.of(settings));
        server.run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", server.cluster.toString());
        server.start();
        return server;
    }

    /** Where a first, short-lived server unpacked its programs. */
    private static Path binaries() throws IOException {
        try (EmbeddedPostgres once = EmbeddedPostgres.start();
                var connection = once.getPostgresDatabase().getConnection();
                var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(backend -> backend.parent())
                    .flatMap(postmaster -> postmaster.info().command())
                    .map(command -> Path.of(command).getParent())
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=20";
    }

    /** Starts it again on what is on disk. */
    public void start() throws IOException, InterruptedException {
        StringBuilder options =
                new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c max_connections=60");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        run("pg_ctl", "-D", cluster.toString(), "-l", log.toString(), "-w", "-o", options.toString(), "start");
    }

    /** {@code kill -9} of all its processes: nothing is written out any more. */
    public void kill() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>(postmaster.children().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            for (int waited = 0; each.isAlive() && waited < PATIENCE_SECONDS * 20; waited++) {
                Thread.sleep(50);
            }
        }
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** One number, asked beside everything else. */
    public long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "postgres", "");
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("pg_ctl", "-D", cluster.toString(), "-m", "immediate", "-w", "stop");
    }

    /** PostgreSQL refuses to run as root; in a user namespace it does not notice. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("server", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + ": " + Files.readString(output));
        }
    }
}
