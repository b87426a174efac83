package jp.madoguchi.workflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.signature.authority.Pkcs12Files;

/** The register of seals of the tests: one for every office of みなと市, and what a test adds. */
public final class TestSeals {
    private static final String PASSWORD = "seal password";
    private static final String MAYOR =
            """
            [mayor]
            name = みなと市長之印
            agency = minato
            from = 2025-04-01
            pkcs12 = mayor.p12
            password-file = mayor.password
            """;

    private static TestSeals shared;

    private final Path folder;
    private int written;

    private TestSeals() {
        try {
            folder = Files.createTempDirectory("seals");
            key("mayor");
            reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized TestSeals shared() {
        if (shared == null) {
            shared = new TestSeals();
        }
        return shared;
    }

    public Path register() {
        return folder.resolve("seals.conf");
    }

    /** Makes a key file with its password. */
    public void key(String name) throws IOException {
        Files.writeString(folder.resolve(name + ".password"), PASSWORD);
        Files.write(
                folder.resolve(name + ".p12"),
                Pkcs12Files.modern(Installation.PKI.seal(), name, PASSWORD.toCharArray()));
    }

    /** The mayor's seal alone. */
    public void reset() throws IOException {
        write("");
    }

    /** The mayor's seal, and more sections. */
    public void write(String more) throws IOException {
        // A comment that grows: the file changes also where its clock is coarse.
        Files.writeString(register(), MAYOR + more + "#".repeat(++written) + "\n");
    }
}
