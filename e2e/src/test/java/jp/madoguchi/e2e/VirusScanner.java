package jp.madoguchi.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Debian's clamd with one signature of our own, so that nothing is downloaded; down until it is started. */
final class VirusScanner implements AutoCloseable {
    private final Path directory;
    private @Nullable Process process;

    VirusScanner(Path directory) throws IOException {
        this.directory = directory;
        Path database = Files.createDirectories(directory.resolve("db"));
        Files.writeString(
                database.resolve("own.ndb"),
                "Own.Eicar:0:*:" + HexFormat.of().formatHex(eicar().getBytes(StandardCharsets.US_ASCII)) + "\n");
        Files.writeString(
                directory.resolve("clamd.conf"),
                "Foreground yes\nDatabaseDirectory " + database + "\nLocalSocket " + socket() + "\nTemporaryDirectory "
                        + directory + "\n");
    }

    private Path socket() {
        return directory.resolve("clamd.sock");
    }

    String address() {
        return "unix:" + socket();
    }

    /** The harmless test file of all scanners, put together here so that this file is not reported itself. */
    static String eicar() {
        return String.join("", "X5O!P%@AP[4\\PZX54", "(P^)7CC)7}$", "EICAR-STANDARD-", "ANTIVIRUS-TEST", "-FILE!$H+H*");
    }

    /** A PDF that carries it. */
    static byte[] infectedPdf() {
        String pdf = new String(SamplePdf.of("Infected"), StandardCharsets.ISO_8859_1);
        return (pdf + "\n% " + eicar() + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    void start() throws IOException {
        process = new ProcessBuilder("/usr/sbin/clamd", "--config-file=" + directory.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("clamd.log").toFile())
                .start();
        Patience.until("clamd", () -> Files.exists(socket()), there -> there);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
