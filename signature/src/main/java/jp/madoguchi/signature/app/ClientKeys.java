package jp.madoguchi.signature.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** Our two keys towards the app: a P-256 key that proves who asks, and an RSA key that answers are encrypted to. */
public final class ClientKeys {
    private final ECKey proof;
    private final RSAKey encryption;

    private ClientKeys(ECKey proof, RSAKey encryption) {
        this.proof = proof;
        this.encryption = encryption;
    }

    /**
     * Reads a private JWK Set (RFC 7517): one EC key of use {@code sig}, one RSA key of use {@code enc}.
     *
     * @throws IOException if the file is something else
     */
    public static ClientKeys read(Path file) throws IOException {
        try {
            JWKSet set = JWKSet.parse(Files.readString(file));
            return new ClientKeys(key(set, KeyUse.SIGNATURE, ECKey.class), key(set, KeyUse.ENCRYPTION, RSAKey.class));
        } catch (ParseException e) {
            throw new IOException("no JWK Set: " + file, e);
        }
    }

    private static <T extends JWK> T key(JWKSet set, KeyUse use, Class<T> type) throws IOException {
        return set.getKeys().stream()
                .filter(key -> use.equals(key.getKeyUse()) && key.isPrivate())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IOException("no private key of use " + use));
    }

    /** New keys as the text of a private JWK Set. */
    public static String generate() {
        try {
            return new JWKSet(java.util.List.of(
                            new ECKeyGenerator(Curve.P_256)
                                    .keyUse(KeyUse.SIGNATURE)
                                    .keyID("proof")
                                    .generate(),
                            new RSAKeyGenerator(2048)
                                    .keyUse(KeyUse.ENCRYPTION)
                                    .keyID("answers")
                                    .generate()))
                    .toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the app's operator is given: the public JWK Set. */
    public String publicSet() {
        return new JWKSet(java.util.List.of(proof.toPublicJWK(), encryption.toPublicJWK())).toString(true);
    }

    ECKey proof() {
        return proof;
    }

    RSAKey encryption() {
        return encryption;
    }

    @Override
    public String toString() {
        return "ClientKeys[" + proof.getKeyID() + ", " + encryption.getKeyID() + "]";
    }
}
