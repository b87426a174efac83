package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An official seal: key and certificate chain.
 *
 * @param chain leaf first
 */
public record SealKey(PrivateKey key, List<X509Certificate> chain) {
    public SealKey {
        chain = List.copyOf(chain);
    }

    /**
     * Reads the first key of a PKCS#12 file.
     *
     * @throws IOException if the file cannot be read or the password is wrong
     */
    public static SealKey pkcs12(Path file, char[] password) throws IOException {
        return KeyFiles.read(file, password);
    }

    /** The seal's certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public String toString() {
        return "SealKey[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
