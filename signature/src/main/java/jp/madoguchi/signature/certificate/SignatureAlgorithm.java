package jp.madoguchi.signature.certificate;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** The only signature algorithms accepted from people, one per key kind. */
public enum SignatureAlgorithm {
    /** RSA PKCS#1 v1.5 with SHA-256, keys of 2048 to 8192 bits. */
    RS256("SHA-256", "SHA256withRSA"),
    /** ECDSA P-256 with SHA-256. */
    ES256("SHA-256", "SHA256withECDSA"),
    /** ECDSA P-384 with SHA-384. */
    ES384("SHA-384", "SHA384withECDSA");

    private final String digest;
    private final String jcaName;

    SignatureAlgorithm(String digest, String jcaName) {
        this.digest = digest;
        this.jcaName = jcaName;
    }

    /** Digest name as WebCrypto and the JCA spell it, such as {@code SHA-256}. */
    public String digest() {
        return digest;
    }

    /** Signature name of the JCA. */
    public String jcaName() {
        return jcaName;
    }

    /** Whether the raw value of WebCrypto is {@code r‖s} and must be converted to DER. */
    public boolean isEcdsa() {
        return this != RS256;
    }

    /** The algorithm for a key, or empty if the key is not on the allow-list. */
    public static Optional<SignatureAlgorithm> of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            boolean exponentSound = rsa.getPublicExponent().bitLength() > 16
                    && rsa.getPublicExponent().testBit(0);
            return bits >= 2048 && bits <= 8192 && exponentSound ? Optional.of(RS256) : Optional.empty();
        }
        if (key instanceof ECPublicKey ec) return NamedCurves.of(ec);
        return Optional.empty();
    }
}
