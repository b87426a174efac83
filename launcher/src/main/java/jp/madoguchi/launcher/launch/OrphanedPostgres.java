package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A PostgreSQL that outlived its launcher (kill -9 of the JVM), found by {@code postmaster.pid}.
 * A stale file whose number now belongs to another program is removed, that program left alone.
 */
final class OrphanedPostgres {

    private final PostgresBinaries binaries;
    private final Path cluster;

    OrphanedPostgres(PostgresBinaries binaries, Path cluster) {
        this.binaries = binaries;
        this.cluster = cluster;
    }

    /** Ends the orphan, if there is one, and leaves the cluster free to start. */
    void stop() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty() && isPostgresOfThisCluster(lines.get(0).strip())) {
            EmbeddedPostgres.stop(binaries, cluster, "fast");
            if (isPostgresOfThisCluster(lines.get(0).strip())) {
                EmbeddedPostgres.stop(binaries, cluster, "immediate");
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** {@link #stop} for callers that only know refusals. */
    void stopOrRefuse() throws StartRefused {
        try {
            stop();
        } catch (IOException failure) {
            throw new StartRefused("PostgreSQL in " + cluster + " cannot be stopped.", failure);
        }
    }

    private boolean isPostgresOfThisCluster(String pid) {
        Path process = Path.of("/proc", pid);
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException gone) {
            // No such process, or one of which nothing is left but its exit code.
            return false;
        }
    }
}
