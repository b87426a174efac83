package jp.madoguchi.signature.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
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
 * @param token the token's provider, which alone can use the key; empty for a key that is here
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain, Optional<Provider> token) {
    private static final int NON_REPUDIATION = 1;

    public SigningKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) throw new IllegalArgumentException("a key needs its certificate");
    }

    /** A key that is here, not in a token. */
    public SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this(key, chain, Optional.empty());
    }

    /** There is no key, or none of the name asked for. */
    public static final class NoSuchKey extends IOException {
        private static final long serialVersionUID = 1L;

        NoSuchKey() {
            super("no such key");
        }
    }

    /** The key does not sign any more: a token was pulled out, restarted or logged out. */
    public static final class KeyUnusable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        KeyUnusable(Exception cause) {
            super("the key cannot sign", cause);
        }
    }

    /**
     * A key of a PKCS#12 file, PBES2 or legacy PBE: the first for signing documents, else the first.
     *
     * @throws IOException if the password is wrong or the file holds no key
     */
    public static SigningKey pkcs12(byte[] file, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return of(store, password, Optional.empty(), Optional.empty());
        } catch (GeneralSecurityException e) {
            throw new IOException("the PKCS#12 file cannot be opened", e);
        }
    }

    /**
     * A key of a token behind a PKCS#11 library.
     *
     * @param provider a configured PKCS#11 provider
     * @param alias which key; if empty the first for signing documents, else the first
     * @throws NoSuchKey if there is none
     */
    public static SigningKey pkcs11(Provider provider, char[] pin, Optional<String> alias) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return of(store, null, alias, Optional.of(provider));
        } catch (GeneralSecurityException e) {
            throw new IOException("the token cannot be opened", e);
        }
    }

    private static SigningKey of(
            KeyStore store, char @Nullable [] password, Optional<String> wanted, Optional<Provider> token)
            throws GeneralSecurityException, IOException {
        var found = new ArrayList<SigningKey>();
        for (String alias : Collections.list(store.aliases())) {
            if (!store.isKeyEntry(alias) || (wanted.isPresent() && !wanted.get().equals(alias))) continue;
            if (store.getKey(alias, password) instanceof PrivateKey signing)
                found.add(new SigningKey(signing, chain(store, alias), token));
        }
        return found.stream()
                .filter(SigningKey::isForDocuments)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(NoSuchKey::new);
    }

    private static List<X509Certificate> chain(KeyStore store, String alias)
            throws GeneralSecurityException, IOException {
        var chain = new ArrayList<X509Certificate>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            try {
                chain.add(Certificates.read(certificate.getEncoded()));
            } catch (CertificateRejected e) {
                throw new IOException("unreadable certificate beside the key", e);
            }
        }
        return chain;
    }

    /** Whether the certificate is for signing documents: keyUsage nonRepudiation. */
    private boolean isForDocuments() {
        boolean[] usage = certificate().getKeyUsage();
        return usage == null || usage[NON_REPUDIATION];
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

    /**
     * Signs; ECDSA as DER. Thread-safe, also for a token's key.
     *
     * @throws KeyUnusable if the key does not sign any more
     */
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = token.isPresent()
                    ? Signature.getInstance(algorithm().jcaName(), token.get())
                    : Signature.getInstance(algorithm().jcaName());
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnusable(e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
