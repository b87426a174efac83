package jp.madoguchi.workflow.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** Debian's clamd on a Unix socket, with a database of one signature: no download, and ready in a second. */
public final class RealClamd implements AutoCloseable {
    private final Path directory;
    private Process process;

    public RealClamd(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        Path database = Files.createDirectories(directory.resolve("db"));
        String signature = HexFormat.of().formatHex(Eicar.text().getBytes(StandardCharsets.US_ASCII));
        Files.writeString(database.resolve("own.ndb"), "Own.Eicar:0:*:" + signature + "\n");
        Files.writeString(
                directory.resolve("clamd.conf"),
                """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                StreamMaxLength 1M
                MaxFileSize 500K
                AlertExceedsMax yes
                TemporaryDirectory %s
                """
                        .formatted(database, socket(), directory));
        this.process = start();
    }

    private Path socket() {
        return directory.resolve("clamd.sock");
    }

    public String address() {
        return "unix:" + socket();
    }

    private Process start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder("/usr/sbin/clamd", "--config-file=" + directory.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("clamd.log").toFile())
                .start();
        for (int i = 0; i < 300 && started.isAlive() && !Files.exists(socket()); i++) {
            Thread.sleep(100);
        }
        if (!started.isAlive() || !Files.exists(socket())) {
            started.destroyForcibly();
            throw new IOException("clamd does not start: " + Files.readString(directory.resolve("clamd.log")));
        }
        return started;
    }

    /** Ends it at once, and what it left. */
    public void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        Files.deleteIfExists(socket());
    }

    public void startAgain() throws IOException, InterruptedException {
        process = start();
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
