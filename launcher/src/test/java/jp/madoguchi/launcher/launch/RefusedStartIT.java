package jp.madoguchi.launcher.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed ends at once, non-zero, with one sentence that says why. */
class RefusedStartIT {

    @TempDir
    private Path temporary;

    @Test
    void takenPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertEquals(
                    "Port " + port + " on 127.0.0.1 is already taken; choose another one with --port.",
                    refusal(temporary.resolve("data"), Map.of(), "--port", port));
        }
    }

    @Test
    void unwritableDataDirectory() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertEquals(
                "The data directory " + file.resolve("data") + " cannot be written; choose another one with --data.",
                refusal(file.resolve("data"), Map.of()));
    }

    @Test
    void secondInstanceOnTheSameDataDirectory() throws Exception {
        Path data = temporary.resolve("data");
        try (DataDirectory first = DataDirectory.open(data)) {
            assertEquals(
                    "Another Madoguchi is running on the data directory " + first.root()
                            + "; stop it first or choose another one with --data.",
                    refusal(data, Map.of(), "--port", "0"));
        }
    }

    @Test
    void migrationThatFails() throws Exception {
        Path data = temporary.resolve("data");
        statement(data, "create table agency (somebody_elses text)");
        String sentence = refusal(data, Map.of(), "--port", "0", "--no-demo");
        assertTrue(sentence.startsWith("The database cannot be migrated: "), sentence);
    }

    @Test
    void embeddedServerThatWouldLoseFilings() throws Exception {
        Path data = temporary.resolve("data");
        statement(data, "alter system set synchronous_commit = off");
        assertEquals(
                "PostgreSQL runs with synchronous_commit = off, which can lose filings after their receipt; switch it"
                        + " on.",
                refusal(data, Map.of(), "--port", "0", "--no-demo"));
    }

    @Test
    void externalServerThatWouldLoseFilings() throws Exception {
        try (DataDirectory elsewhere = DataDirectory.open(temporary.resolve("elsewhere"));
                EmbeddedPostgres server = start(elsewhere)) {
            execute(server, "alter system set fsync = off", "select pg_reload_conf()", "select pg_sleep(0.3)");
            Path password = Files.writeString(
                    temporary.resolve("password"), server.database().password());
            assertEquals(
                    "PostgreSQL runs with fsync = off, which can lose filings after their receipt; switch it on.",
                    refusal(
                            temporary.resolve("data"),
                            Map.of(
                                    "MADOGUCHI_DB_URL", server.database().url(),
                                    "MADOGUCHI_DB_USER", server.database().user(),
                                    "MADOGUCHI_DB_PASSWORD_FILE", password.toString()),
                            "--port",
                            "0"));
            assertFalse(Files.exists(temporary.resolve("data/postgresql")), "an embedded server beside the external");
        }
    }

    @Test
    void demoAndInstallationAreNotMixed() throws Exception {
        Path data = temporary.resolve("data");
        Files.createDirectories(data.resolve("demo"));
        String sentence = refusal(data, Map.of(), "--port", "0", "--no-demo");
        assertTrue(sentence.contains("holds a demo, whose people and certificates must not be trusted"), sentence);
    }

    private static String refusal(Path data, Map<String, String> environment, String... options) throws Exception {
        try (ServeProcess serve = ServeProcess.start(data, environment, options)) {
            assertEquals(1, serve.exit(), serve.standardError());
            assertFalse(serve.standardError().contains("\tat "), serve.standardError());
            return serve.sentence();
        }
    }

    private static void statement(Path data, String sql) throws Exception {
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedPostgres server = start(directory)) {
            execute(server, sql);
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory) throws StartRefused {
        return EmbeddedPostgres.start(directory, ApplicationHome.ofThisCode().unpacked(directory.root()));
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException, IOException {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
