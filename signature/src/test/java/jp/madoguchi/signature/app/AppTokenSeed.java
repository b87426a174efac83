package jp.madoguchi.signature.app;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;

/** Sound tokens of an authentication app, and the readers they go to. */
public final class AppTokenSeed {
    private static final String ISSUER = "https://app.example/api/realms/main";
    private static final String NONCE = "nonce-of-this-session";
    private static final Map<String, Object> RESULT =
            Map.of("sign_transaction_id", "1", "signature", "AAAA", "certificate", "AAAA");

    private final ECKey app = new ECKeyGenerator(Curve.P_256).keyID("app").generate();
    private final ClientKeys keys;
    private final AppTokens tokens;
    private final String claims;

    public AppTokenSeed() throws Exception {
        Path file = Files.createTempFile("keys", ".jwks");
        keys = ClientKeys.read(Files.writeString(file, ClientKeys.generate()));
        Files.delete(file);
        tokens = new AppTokens(new AppSettings(
                URI.create(ISSUER),
                URI.create("https://app.example/api/sign-transactions"),
                "madoguchi",
                URI.create("https://madoguchi.example.jp/app"),
                keys,
                SignatureAlgorithm.ES256));
        claims = SignedJWT.parse(idToken()).getPayload().toString();
    }

    /** An id token that is accepted. */
    public String idToken() throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("app").build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("madoguchi")
                        .claim("nonce", NONCE)
                        .expirationTime(Date.from(TestPki.NOW.plusSeconds(60)))
                        .build());
        jwt.sign(new ECDSASigner(app));
        return jwt.serialize();
    }

    /** A result that is opened. */
    public String result() throws Exception {
        var object =
                new JWEObject(new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM), new Payload(RESULT));
        object.encrypt(new RSAEncrypter(keys.encryption().toRSAPublicKey()));
        return object.serialize();
    }

    /** Hands a text to both readers; neither may take more than the sound tokens say. */
    public void take(String text) throws Exception {
        try {
            Map<String, Object> known = new JWKSet(app.toPublicJWK()).toJSONObject();
            tokens.requireIdToken(text, known, NONCE, TestPki.NOW);
            String said = SignedJWT.parse(text).getPayload().toString();
            if (!said.equals(claims)) throw new AssertionError("another id token: " + said);
        } catch (AppRejected refused) {
            if (refused.reason() != AppRejected.Reason.BAD_ANSWER) throw refused;
        }
        try {
            if (!tokens.open(text).equals(RESULT)) throw new AssertionError("another result");
        } catch (AppRejected refused) {
            if (refused.reason() != AppRejected.Reason.BAD_ANSWER) throw refused;
        }
    }
}
