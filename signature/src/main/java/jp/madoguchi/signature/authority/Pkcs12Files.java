package jp.madoguchi.signature.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.Certificate;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SigningKey;
import org.jspecify.annotations.Nullable;

/** PKCS#12 files with one key: PBES2 with AES-256, or the legacy 3DES that older tools still write. */
public final class Pkcs12Files {
    private Pkcs12Files() {}

    /** A file with PBES2, AES-256 and HMAC-SHA-256. */
    public static byte[] modern(SigningKey key, String alias, char[] password) {
        return write("PKCS12", null, key, alias, password);
    }

    /** A file with pbeWithSHAAnd3-KeyTripleDES-CBC for key and certificates. */
    public static byte[] legacy(SigningKey key, String alias, char[] password) {
        return write("PKCS12-3DES-3DES", SecurityProvider.bouncyCastle(), key, alias, password);
    }

    private static byte[] write(
            String type, @Nullable Provider provider, SigningKey key, String alias, char[] password) {
        try {
            KeyStore store = provider == null ? KeyStore.getInstance(type) : KeyStore.getInstance(type, provider);
            store.load(null, null);
            store.setKeyEntry(alias, key.key(), password, key.chain().toArray(Certificate[]::new));
            var out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
