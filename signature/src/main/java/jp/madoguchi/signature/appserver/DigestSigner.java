package jp.madoguchi.signature.appserver;

import java.security.GeneralSecurityException;
import java.security.Signature;
import javax.crypto.Cipher;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.certificate.SigningKey;

/** What a card does with a digest that it is given: RSA only pads it (PKCS#1 v1.5), ECDSA signs it. */
final class DigestSigner {
    private static final int DIGEST_INFO_SHA256 = 51;

    private DigestSigner() {}

    /** Whether the digest has the form and the length that the key takes. */
    static boolean fits(SigningKey key, byte[] digest) {
        int expected = key.algorithm() == SignatureAlgorithm.RS256
                ? DIGEST_INFO_SHA256
                : key.algorithm() == SignatureAlgorithm.ES256 ? 32 : 48;
        return digest.length == expected;
    }

    static byte[] sign(SigningKey key, byte[] digest) {
        try {
            if (key.algorithm().isEcdsa()) {
                Signature bare = Signature.getInstance("NONEwithECDSA");
                bare.initSign(key.key());
                bare.update(digest);
                return bare.sign();
            }
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, key.key());
            return rsa.doFinal(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
