package jp.madoguchi.signature.appserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** The key that a provider signs its id tokens with: ES256 or RS256, made anew at each start. */
final class LoginKeys {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int RSA_BITS = 2048;

    private final JWK own;
    private final JWSAlgorithm algorithm;
    private final JWSSigner signer;

    private LoginKeys(JWK own, JWSAlgorithm algorithm, JWSSigner signer) {
        this.own = own;
        this.algorithm = algorithm;
        this.signer = signer;
    }

    static LoginKeys es256() {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID("login")
                    .generate();
            return new LoginKeys(key, JWSAlgorithm.ES256, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static LoginKeys rs256() {
        try {
            var key = new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID("login")
                    .generate();
            return new LoginKeys(key, JWSAlgorithm.RS256, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicSet() {
        return new JWKSet(own.toPublicJWK()).toString();
    }

    String idToken(String issuer, String clientId, String subject, String nonce, Instant now) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(own.getKeyID()).build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .audience(clientId)
                            .subject(subject)
                            .claim("nonce", nonce)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(LIFETIME)))
                            .build());
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
