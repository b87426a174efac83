package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of the installation's own: on 127.0.0.1, with a random password, with the
 * settings that lose nothing. It outlives a kill -9 of the launcher; the next start finds that
 * orphan, stops it in order, and begins again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "madoguchi";

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Database database;

    private EmbeddedPostgres(PostgresBinaries binaries, Path cluster, Database database) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.database = database;
    }

    /**
     * Creates the cluster on first use and starts the server.
     *
     * @param data holds {@code postgresql/}, {@code postgresql.password} and {@code log/}
     * @param unpacked where PostgreSQL's programs are unpacked
     * @throws StartRefused if PostgreSQL cannot start; the sentence names its log
     */
    public static EmbeddedPostgres start(DataDirectory data, Path unpacked) throws StartRefused {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(unpacked);
        Path cluster = data.root().resolve("postgresql");
        Path log = data.directory("log").resolve("postgresql.log");
        try {
            String password = password(data.root().resolve("postgresql.password"));
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                data.remove("postgresql");
                create(binaries, cluster, data.root().resolve("postgresql.password"));
            }
            new OrphanedPostgres(binaries, cluster).stop();
            int port = FreePort.onLoopback();
            configure(cluster, port);
            ProgramRun run = ProgramRun.of(
                    postgresProgram(binaries, "pg_ctl", "start", "-w", "-t", "60", "-D", cluster, "-l", log), 90);
            if (run.exit() != 0) {
                throw new StartRefused("PostgreSQL does not start; its log " + log + " tells why.");
            }
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=madoguchi";
            return new EmbeddedPostgres(binaries, cluster, new Database(url, USER, password));
        } catch (IOException failure) {
            throw new StartRefused(
                    "PostgreSQL cannot be started in " + cluster + ": " + failure.getMessage() + ".", failure);
        }
    }

    /** Where the server is and how to log in. */
    public Database database() {
        return database;
    }

    /** Stops the server after its last transaction; returns when it has ended. */
    @Override
    public void close() throws IOException {
        stop(binaries, cluster, "fast");
    }

    static void stop(PostgresBinaries binaries, Path cluster, String mode) throws IOException {
        ProgramRun.of(postgresProgram(binaries, "pg_ctl", "stop", "-w", "-t", "30", "-m", mode, "-D", cluster), 40);
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    private static void create(PostgresBinaries binaries, Path cluster, Path password)
            throws IOException, StartRefused {
        // Byte order, not a locale's: the same on every machine, and prefix searches use the index.
        ProgramRun run = ProgramRun.of(
                postgresProgram(
                        binaries,
                        "initdb",
                        "-D",
                        cluster,
                        "-U",
                        USER,
                        "-E",
                        "UTF8",
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"),
                120);
        if (run.exit() != 0) {
            throw new StartRefused("PostgreSQL cannot create its files in " + cluster + ": " + run.lastLine());
        }
        Files.writeString(
                cluster.resolve("postgresql.conf"), "\ninclude 'madoguchi.conf'\n", StandardOpenOption.APPEND);
    }

    private static void configure(Path cluster, int port) throws IOException {
        String settings = String.join(
                "\n",
                "# Written at each start.",
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "fsync = on",
                "synchronous_commit = on",
                "full_page_writes = on",
                "max_connections = 100",
                "shared_buffers = '128MB'",
                "jit = off",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "lc_messages = 'C'",
                "# A log is no place for what people wrote.",
                "log_error_verbosity = terse",
                "log_min_error_statement = panic",
                "log_parameter_max_length = 0",
                "log_parameter_max_length_on_error = 0",
                "");
        Files.writeString(cluster.resolve("madoguchi.conf"), settings, StandardCharsets.UTF_8);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
    private static List<String> postgresProgram(PostgresBinaries binaries, String name, Object... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(name).toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** One run of a program, with what it printed. */
    record ProgramRun(int exit, String output) {

        static ProgramRun of(List<String> command, int timeoutSeconds) throws IOException {
            Path output = Files.createTempFile("madoguchi-", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new ProgramRun(-1, command.get(0) + " did not end within " + timeoutSeconds + " s");
                }
                return new ProgramRun(
                        process.exitValue(), Files.readString(output).strip());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            } finally {
                Files.delete(output);
            }
        }

        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1);
        }
    }
}
