package jp.madoguchi.launcher.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.signature.certificate.SigningKey;

/** A SoftHSM2 token of this test run, below the directory that SOFTHSM2_CONF names; stands in for a card. */
public final class SoftHsm {
    public static final String PIN = "Pin-2468";
    private static final Path LIBRARY = Stream.of("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm")
            .map(directory -> Path.of(directory, "libsofthsm2.so"))
            .filter(Files::isReadable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Debian's softhsm2 is missing"));

    private static boolean made;

    private SoftHsm() {}

    public static Path library() {
        return LIBRARY;
    }

    /** Makes the token once; slot 0 is it. */
    public static synchronized void make() throws Exception {
        if (made) return;
        Path conf = Path.of(Objects.requireNonNull(System.getenv("SOFTHSM2_CONF"), "set by the build"));
        Files.createDirectories(conf.getParent());
        Path tokens = Files.createTempDirectory(conf.getParent(), "tokens");
        Files.writeString(
                conf, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "madoguchi", "--so-pin", "12345678", "--pin", PIN);
        made = true;
    }

    /** Puts a key with its certificate into the token under a label. */
    public static void put(String label, SigningKey key) throws Exception {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=filling\nlibrary=" + LIBRARY + "\nslotListIndex=0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        Certificate[] chain = {key.certificate()};
        store.setKeyEntry(label, key.key(), null, chain);
        store.store(null);
        ((java.security.AuthProvider) provider).logout();
    }

    /** Ends the login that this process may still have. */
    public static void loggedOut() throws Exception {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=leaving\nlibrary=" + LIBRARY + "\nslotListIndex=0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        ((java.security.AuthProvider) provider).logout();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
