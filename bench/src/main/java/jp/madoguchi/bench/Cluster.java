package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The PostgreSQL server of a running installation, seen from outside.
 *
 * @param data the installation's data directory
 */
record Cluster(Path data) {
    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
    }

    int port() throws IOException {
        return Integer.parseInt(pidFile().get(3).strip());
    }

    String password() throws IOException {
        return Files.readString(data.resolve("postgresql.password")).strip();
    }

    /** CPU time of all its processes, those that have ended too. */
    double cpuSeconds() throws IOException {
        return StartedServer.cpuSecondsWithChildren(
                Long.parseLong(pidFile().get(0).strip()));
    }
}
