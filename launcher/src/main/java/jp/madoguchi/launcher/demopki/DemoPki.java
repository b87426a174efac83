package jp.madoguchi.launcher.demopki;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.launcher.demopki.DemoPerson.Use;

/** The demo's certification authorities and everything they issued, kept below {@code DATA/demo}. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class DemoPki {
    private final Path directory;

    DemoPki(Path directory) {
        this.directory = directory;
    }

    /** Opens the demo PKI, or creates it at the first start; files with keys have mode 600. */
    public static DemoPki openOrCreate(Path demoDirectory, Clock clock) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** A person's PKCS#12 file with its password. */
    public record PersonKey(DemoPerson person, Use use, Path file, String password, byte[] certificate) {}

    /** The trust directory, for {@code madoguchi.trust.directory}. */
    public Path trust() {
        return directory.resolve("trust");
    }

    /** The directory with the current CRLs, {@code <ca>.crl}. */
    public Path crls() {
        return directory.resolve("crl");
    }

    /** The official seal's PKCS#12 file. */
    public Path seal() {
        return directory.resolve("seal.p12");
    }

    /** The file with the seal's password. */
    public Path sealPassword() {
        return directory.resolve("seal.password");
    }

    /** Every PKCS#12 file of the people. A company's file is listed once, with use {@code REGISTRAR}. */
    public List<PersonKey> people() {
        throw new UnsupportedOperationException();
    }
}
