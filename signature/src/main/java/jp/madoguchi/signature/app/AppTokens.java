package jp.madoguchi.signature.app;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.madoguchi.signature.app.AppRejected.Reason;

/** Tokens of both sides, each with the one algorithm that is agreed on; what a header asks for decides nothing. */
final class AppTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final AppSettings settings;

    AppTokens(AppSettings settings) {
        this.settings = settings;
    }

    /** {@code private_key_jwt} (RFC 7523, 3): signed with ES256 by our key, for one minute and once. */
    String assertion(URI audience, String id, Instant now) {
        try {
            ECKey key = settings.keys().proof();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(settings.clientId())
                            .subject(settings.clientId())
                            .audience(audience.toString())
                            .jwtID(id)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(LIFETIME)))
                            .build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks an id token: ES256 by a key of the app, issuer, audience, time, and our nonce. */
    void requireIdToken(String token, Map<String, Object> keys, String nonce, Instant now) throws AppRejected {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())) throw bad("id token's algorithm");
            JWK key = JWKSet.parse(keys).getKeyByKeyId(jwt.getHeader().getKeyID());
            if (!(key instanceof ECKey ec) || !jwt.verify(new ECDSAVerifier(ec))) throw bad("id token's signature");
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!settings.issuer().toString().equals(claims.getIssuer())) throw bad("id token's issuer");
            if (!claims.getAudience().equals(List.of(settings.clientId()))) throw bad("id token's audience");
            Date until = claims.getExpirationTime();
            if (until == null || !now.minus(SKEW).isBefore(until.toInstant())) throw bad("id token is over");
            if (!nonce.equals(claims.getStringClaim("nonce"))) throw bad("id token's nonce");
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException e) {
            throw new AppRejected(Reason.BAD_ANSWER, "id token", e);
        }
    }

    /** Opens an answer that was encrypted to us: RSA-OAEP-256 with A256GCM. */
    Map<String, Object> open(String compact) throws AppRejected {
        try {
            JWEObject object = JWEObject.parse(compact.strip());
            if (!JWEAlgorithm.RSA_OAEP_256.equals(object.getHeader().getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(object.getHeader().getEncryptionMethod()))
                throw bad("the result's encryption");
            object.decrypt(new RSADecrypter(settings.keys().encryption()));
            Map<String, Object> result = object.getPayload().toJSONObject();
            if (result == null) throw bad("the result is no object");
            return result;
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException e) {
            // Nimbus 10.5 ends in a NullPointerException where a header lacks "enc".
            throw new AppRejected(Reason.BAD_ANSWER, "the result cannot be opened", e);
        }
    }

    private static AppRejected bad(String what) {
        return new AppRejected(Reason.BAD_ANSWER, what);
    }
}
