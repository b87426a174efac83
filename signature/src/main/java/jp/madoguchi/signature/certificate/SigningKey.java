package jp.madoguchi.signature.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private key with its certificates; the key may live in a file or in a token.
 *
 * @param chain leaf first, possibly with its issuers
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {
    public SigningKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) throw new IllegalArgumentException("a key needs its certificate");
    }

    /**
     * The first key of a PKCS#12 file, PBES2 or legacy PBE.
     *
     * @throws IOException if the password is wrong or the file holds no key
     */
    public static SigningKey pkcs12(byte[] file, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return of(store, password, Optional.empty());
        } catch (GeneralSecurityException e) {
            throw new IOException("the PKCS#12 file cannot be opened", e);
        }
    }

    /**
     * A key of a token behind a PKCS#11 library.
     *
     * @param provider a configured PKCS#11 provider
     * @param alias which key; the first one if empty
     */
    public static SigningKey pkcs11(Provider provider, char[] pin, Optional<String> alias) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return of(store, null, alias);
        } catch (GeneralSecurityException e) {
            throw new IOException("the token cannot be opened", e);
        }
    }

    private static SigningKey of(KeyStore store, char @Nullable [] password, Optional<String> wanted)
            throws GeneralSecurityException, IOException {
        for (String alias : Collections.list(store.aliases())) {
            if (!store.isKeyEntry(alias) || (wanted.isPresent() && !wanted.get().equals(alias))) continue;
            Key key = store.getKey(alias, password);
            if (!(key instanceof PrivateKey signing)) continue;
            var chain = new ArrayList<X509Certificate>();
            for (Certificate certificate : store.getCertificateChain(alias)) {
                try {
                    chain.add(Certificates.read(certificate.getEncoded()));
                } catch (CertificateRejected e) {
                    throw new IOException("unreadable certificate beside the key", e);
                }
            }
            return new SigningKey(signing, chain);
        }
        throw new IOException("no such key");
    }

    /** The certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The algorithm the key signs with. */
    public SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.of(certificate().getPublicKey())
                .orElseThrow(() -> new IllegalStateException("key outside the allow-list"));
    }

    /** Signs; ECDSA as DER. */
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(algorithm().jcaName());
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
