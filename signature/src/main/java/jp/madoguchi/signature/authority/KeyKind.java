package jp.madoguchi.signature.authority;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Kinds of key the cards of today and tomorrow hold. */
public enum KeyKind {
    RSA_2048("SHA256withRSA"),
    P_256("SHA256withECDSA"),
    P_384("SHA384withECDSA");

    private final String signature;

    KeyKind(String signature) {
        this.signature = signature;
    }

    /** JCA name of the signature algorithm used with the key. */
    public String signature() {
        return signature;
    }

    /** A fresh key pair. */
    public KeyPair generate() {
        try {
            if (this == RSA_2048) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            }
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(this == P_256 ? "secp256r1" : "secp384r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
