package jp.madoguchi.launcher.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of one installation: started, killed, started again, stopped, and refused after its procedures changed. */
class LifecycleIT {

    @TempDir
    private Path temporary;

    @Test
    void startKillStartStop() throws Exception {
        Path data = temporary.resolve("data");
        Path procedures = copy(ApplicationHome.ofThisCode().product().resolve("procedures"));
        Map<String, String> environment = Map.of("MADOGUCHI_PROCEDURES_DIRECTORY", procedures.toString());
        try (ServeProcess first = ServeProcess.start(data, environment, "--port", "0")) {
            URI address = first.ready();
            onlyTheNamedSocketsListen(first, address, data);
            theServerSaysLittle(address);
            secretsAreTheOwners(data);
            write(data, "create table witness as select 1 as survived");
            first.kill();
        }
        assertTrue(postgresRuns(data), "PostgreSQL outlives a kill -9 of the launcher");
        try (ServeProcess second = ServeProcess.start(data, environment, "--port", "0")) {
            second.ready();
            write(data, "insert into witness values (2)");
            second.terminate();
            second.exit();
        }
        assertFalse(postgresRuns(data), "PostgreSQL is stopped last");
        changeSomePublishedVersion(procedures);
        try (ServeProcess third = ServeProcess.start(data, environment, "--port", "0")) {
            assertEquals(1, third.exit());
            assertFalse(third.standardError().contains("\tat "), third.standardError());
            assertTrue(third.sentence().contains("v1"), third.standardError());
        }
        assertFalse(postgresRuns(data), "nothing is left behind by a failed start");
    }

    private static void onlyTheNamedSocketsListen(ServeProcess serve, URI address, Path data) throws IOException {
        String services = "tcp 127.0.0.1:" + tsaPort(data);
        assertEquals(
                new TreeSet<>(Set.of("tcp 127.0.0.1:" + address.getPort(), services)),
                ListeningSockets.of(serve.pid()));
        assertEquals(Set.of("tcp 127.0.0.1:" + postgresPort(data)), ListeningSockets.of(postgresPid(data)));
    }

    private static void theServerSaysLittle(URI address) throws IOException {
        for (String path : List.of("/metrics", "/openapi", "/openapi/")) {
            assertTrue(status("GET", address.resolve(path)) >= 400, path);
        }
        assertTrue(status("TRACE", address) >= 400);
        HttpURLConnection start = (HttpURLConnection) address.toURL().openConnection();
        assertTrue(start.getResponseCode() > 0);
        assertEquals(null, start.getHeaderField("Server"));
        assertEquals(null, start.getHeaderField("X-Powered-By"));
        String cookie = String.valueOf(start.getHeaderField("Set-Cookie"));
        assertFalse(cookie.contains("JSESSIONID"), cookie);
    }

    private static void secretsAreTheOwners(Path data) throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        for (String secret : List.of("postgresql.password", "demo/personas.json", "demo/seal.password")) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))));
        }
    }

    private static void changeSomePublishedVersion(Path procedures) throws IOException {
        try (Stream<Path> files = Files.walk(procedures)) {
            Path file = files.filter(path -> path.endsWith("v1/procedure.yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file) + "\n# changed after publication\n");
        }
    }

    private static int status(String method, URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.readAllBytes();
            }
        }
        return status;
    }

    private static void write(Path data, String sql) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgresPort(data) + "/postgres";
        String password = Files.readString(data.resolve("postgresql.password")).strip();
        try (Connection connection = new Database(url, "madoguchi", password).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean postgresRuns(Path data) throws IOException {
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        return Files.exists(pidFile) && ProcessHandle.of(postgresPid(data)).isPresent();
    }

    private static long postgresPid(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static int postgresPort(Path data) throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip());
    }

    private static int tsaPort(Path data) throws IOException {
        return Integer.parseInt(
                Files.readString(data.resolve("demo/services.port")).strip());
    }

    private Path copy(Path tree) throws IOException {
        Path target = temporary.resolve("procedures");
        Set<Path> sources = new HashSet<>();
        try (Stream<Path> files = Files.walk(tree)) {
            files.forEach(sources::add);
        }
        for (Path source : new TreeSet<>(sources)) {
            Path copy = target.resolve(tree.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(source, copy);
            }
        }
        return target;
    }
}
