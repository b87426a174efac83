package jp.madoguchi.signature.appserver;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** The app's own key and its client's public ones. */
final class ServerKeys {
    private static final Duration ID_TOKEN_LIFETIME = Duration.ofMinutes(5);

    private final ECKey own;
    private final JWKSet client;

    ServerKeys(String clientKeys) {
        try {
            own = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID("app")
                    .generate();
            client = JWKSet.parse(clientKeys);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicSet() {
        return new JWKSet(own.toPublicJWK()).toString();
    }

    /** The id of a sound {@code private_key_jwt} of this client for this endpoint; a text without one is refused. */
    String requireAssertion(String assertion, String clientId, String audience, Instant now) throws Refused {
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            JWK key = client.getKeyByKeyId(jwt.getHeader().getKeyID());
            boolean sound = JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                    && key instanceof ECKey ec
                    && jwt.verify(new ECDSAVerifier(ec));
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean ours = sound
                    && clientId.equals(claims.getIssuer())
                    && clientId.equals(claims.getSubject())
                    && claims.getAudience().contains(audience)
                    && claims.getExpirationTime() != null
                    && claims.getExpirationTime().toInstant().isAfter(now)
                    && claims.getJWTID() != null;
            if (!ours) throw new Refused(401, "invalid_client");
            return claims.getJWTID();
        } catch (ParseException | JOSEException e) {
            throw new Refused(401, "invalid_client");
        }
    }

    String idToken(String issuer, String clientId, String subject, String nonce, Instant now) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(own.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .audience(clientId)
                            .subject(subject)
                            .claim("nonce", nonce)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(ID_TOKEN_LIFETIME)))
                            .build());
            jwt.sign(new ECDSASigner(own));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypted to the client alone. */
    String encrypted(Map<String, Object> result) {
        try {
            RSAKey key = (RSAKey) client.getKeys().stream()
                    .filter(each -> KeyUse.ENCRYPTION.equals(each.getKeyUse()))
                    .findFirst()
                    .orElseThrow();
            var object = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(result));
            object.encrypt(new RSAEncrypter(key));
            return object.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
