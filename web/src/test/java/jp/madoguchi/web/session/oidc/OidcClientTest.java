package jp.madoguchi.web.session.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.web.session.oidc.OidcRejected.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One good answer is accepted; each answer with one fault is not. */
class OidcClientTest {
    private static final String CLIENT = "our-client";
    private static final String ISSUER = "https://provider.example/api/realms/main";
    private static final URI REDIRECT = URI.create("https://site.example/login-answer/authentication-app");
    private static final Instant NOW = Instant.now();
    private static final ECKey KEY = ec("good");
    private static final ECKey OURS = ec("ours");

    private ForgingProvider provider;
    private OidcClient client;
    private PendingLogin pending;

    @BeforeEach
    void begin() throws Exception {
        provider = new ForgingProvider();
        provider.publish(new JWKSet(List.of(KEY)));
        provider.person = new HashMap<>(Map.of("sub", "somebody", "name", "山田 太郎", "birthdate", "1980-12-31"));
        client = client(JWSAlgorithm.ES256, NOW);
        pending = client.begin("authentication-app", "/applications", "");
        provider.idToken = signed(claims().build());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private OidcClient client(JWSAlgorithm algorithm, Instant at) {
        return new OidcClient(
                registered(ClientProof.privateKeyJwt(CLIENT, provider.at("/token"), OURS)),
                algorithm,
                List.of("openid", "name"),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private Provider registered(ClientProof proof) {
        return new Provider(
                ISSUER,
                URI.create("https://provider.example/auth"),
                provider.at("/token"),
                provider.at("/keys"),
                provider.at("/person"),
                CLIENT,
                proof,
                REDIRECT);
    }

    private static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("somebody")
                .claim("nonce", pending.nonce())
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.ES256, "good", new ECDSASigner(KEY));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer)
            throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private Map<String, String[]> answer() {
        var answer = new HashMap<String, String[]>();
        answer.put("state", new String[] {pending.state()});
        answer.put("code", new String[] {"the-code"});
        return answer;
    }

    private void assertRefused(Reason reason) {
        assertRefused(reason, answer());
    }

    private void assertRefused(Reason reason, Map<String, String[]> answer) {
        OidcRejected rejected = assertThrows(OidcRejected.class, () -> client.finish(pending, answer));
        assertEquals(reason, rejected.reason(), rejected.getMessage());
    }

    private static Map<String, String> query(String encoded) {
        var found = new HashMap<String, String>();
        for (String field : encoded.split("&")) {
            String[] parts = field.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    @Test
    void personIsSentWithEverythingThatBindsTheAnswer() {
        Map<String, String> sent = query(client.address(pending).getRawQuery());
        assertEquals("code", sent.get("response_type"));
        assertEquals(CLIENT, sent.get("client_id"));
        assertEquals(REDIRECT.toString(), sent.get("redirect_uri"));
        assertEquals("openid name", sent.get("scope"));
        assertEquals(pending.state(), sent.get("state"));
        assertEquals(pending.nonce(), sent.get("nonce"));
        assertEquals("S256", sent.get("code_challenge_method"));
        assertEquals(
                CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(pending.verifier()))
                        .getValue(),
                sent.get("code_challenge"));
        assertFalse(client.address(pending).toString().contains(pending.verifier()));
    }

    @Test
    void goodAnswerIsAccepted() throws Exception {
        OidcClient.Proven proven = client.finish(pending, answer());
        assertEquals("somebody", proven.token().getSubject().getValue());
        Map<String, String> sent = query(provider.tokenRequests.get(0));
        assertEquals(pending.verifier(), sent.get("code_verifier"));
        assertEquals("the-code", sent.get("code"));
        assertEquals(REDIRECT.toString(), sent.get("redirect_uri"));
        SignedJWT assertion = SignedJWT.parse(sent.get("client_assertion"));
        assertEquals(JWSAlgorithm.ES256, assertion.getHeader().getAlgorithm());
        assertEquals(
                List.of(provider.at("/token").toString()),
                assertion.getJWTClaimsSet().getAudience());
        assertTrue(assertion
                .getJWTClaimsSet()
                .getExpirationTime()
                .toInstant()
                .isBefore(Instant.now().plusSeconds(120)));
        assertFalse(sent.containsKey("client_secret"));
    }

    @Test
    void secretGoesInTheHeaderOnly() throws Exception {
        client = new OidcClient(
                registered(ClientProof.secret(CLIENT, "a secret/with signs")),
                JWSAlgorithm.ES256,
                List.of("openid"),
                Clock.fixed(NOW, ZoneOffset.UTC));
        client.finish(pending, answer());
        String basic = new String(
                Base64.getDecoder().decode(provider.authorizations.get(0).substring("Basic ".length())),
                StandardCharsets.UTF_8);
        assertEquals(CLIENT + ":a+secret%2Fwith+signs", basic);
        assertFalse(provider.tokenRequests.get(0).contains("secret"));
    }

    @Test
    void wrongOrMissingStateIsRefusedBeforeTheCodeIsSent() {
        var answer = answer();
        answer.put("state", new String[] {"another"});
        assertRefused(Reason.OVER, answer);
        answer.remove("state");
        assertRefused(Reason.OVER, answer);
        assertEquals(List.of(), provider.tokenRequests);
    }

    @Test
    void parametersThatComeTwiceAreRefused() {
        for (String name : List.of("state", "code")) {
            var answer = answer();
            String value = answer.get(name)[0];
            answer.put(name, new String[] {value, value});
            assertRefused(Reason.BAD_ANSWER, answer);
        }
    }

    @Test
    void answerOfAnotherIssuerIsRefused() {
        var answer = answer();
        answer.put("iss", new String[] {"https://other.example"});
        assertRefused(Reason.BAD_ANSWER, answer);
        assertEquals(List.of(), provider.tokenRequests);
    }

    @Test
    void refusalByThePersonIsToldApartFromOtherErrors() {
        var answer = answer();
        answer.put("error", new String[] {"access_denied"});
        assertRefused(Reason.CANCELLED, answer);
        answer.put("error", new String[] {"server_error"});
        assertRefused(Reason.BAD_ANSWER, answer);
    }

    @Test
    void lateAnswerIsRefused() {
        client = client(JWSAlgorithm.ES256, NOW.plus(Duration.ofMinutes(10)));
        assertRefused(Reason.OVER);
    }

    @Test
    void codeThatTheProviderNoLongerTakesIsRefused() {
        provider.tokenStatus = 400;
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void outageIsToldAsOne() {
        provider.tokenStatus = 503;
        assertRefused(Reason.UNAVAILABLE);
        provider.close();
        assertRefused(Reason.UNAVAILABLE);
    }

    @Test
    void redirectOfTheTokenEndpointIsNotFollowed() {
        provider.tokenStatus = 307;
        provider.redirectTo = provider.at("/token?again").toString();
        assertRefused(Reason.BAD_ANSWER);
        assertEquals(1, provider.tokenRequests.size());
    }

    @Test
    void wrongOrMissingNonceIsRefused() throws Exception {
        provider.idToken = signed(claims().claim("nonce", "another").build());
        assertRefused(Reason.BAD_ANSWER);
        provider.idToken = signed(claims().claim("nonce", null).build());
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void otherIssuerIsRefused() throws Exception {
        provider.idToken = signed(claims().issuer(ISSUER + "/").build());
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void tokenOfAnotherClientIsRefused() throws Exception {
        provider.idToken = signed(claims().audience("another-client").build());
        assertRefused(Reason.BAD_ANSWER);
        provider.idToken = signed(claims().audience(List.of(CLIENT, "another-client"))
                .claim("azp", CLIENT)
                .build());
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void expiredTokenIsRefused() throws Exception {
        provider.idToken =
                signed(claims().expirationTime(Date.from(NOW.minusSeconds(90))).build());
        assertRefused(Reason.BAD_ANSWER);
        provider.idToken = signed(claims().expirationTime(null).build());
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void unsignedTokenIsRefused() {
        provider.idToken = new PlainJWT(claims().build()).serialize();
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void publicKeyIsNoSharedSecret() throws Exception {
        byte[] secret = KEY.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8);
        provider.idToken = signed(claims().build(), JWSAlgorithm.HS256, "good", new MACSigner(secret));
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void algorithmThatWasNotAgreedOnIsRefusedEvenWithAKeyOfTheProvider() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        provider.publish(new JWKSet(List.of(KEY, rsa)));
        provider.idToken = signed(claims().build(), JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa));
        assertRefused(Reason.BAD_ANSWER);
        client = client(JWSAlgorithm.RS256, NOW);
        client.finish(pending, answer());
    }

    @Test
    void foreignKeyIsRefusedWhateverIdItClaims() throws Exception {
        ECKey foreign = ec("foreign");
        for (String id : List.of("good", "foreign")) {
            provider.idToken = signed(claims().build(), JWSAlgorithm.ES256, id, new ECDSASigner(foreign));
            assertRefused(Reason.BAD_ANSWER);
        }
    }

    /** Keys are kept; a provider's new key is found, and unknown ones make nobody ask without bounds. */
    @Test
    void keysAreKeptAndRenewedWithBounds() throws Exception {
        client.finish(pending, answer());
        client.finish(pending, answer());
        assertEquals(1, provider.keyRequests);
        ECKey next = ec("next");
        provider.publish(new JWKSet(List.of(next)));
        provider.idToken = signed(claims().build(), JWSAlgorithm.ES256, "next", new ECDSASigner(next));
        client.finish(pending, answer());
        assertEquals(2, provider.keyRequests);
        for (int i = 0; i < 20; i++) {
            provider.idToken =
                    signed(claims().build(), JWSAlgorithm.ES256, "unknown" + i, new ECDSASigner(ec("unknown" + i)));
            assertRefused(Reason.BAD_ANSWER);
        }
        assertTrue(provider.keyRequests <= 3, provider.keyRequests + " requests");
    }

    @Test
    void claimsAboutSomebodyElseAreRefused() {
        provider.person = Map.of("sub", "somebody-else", "name", "山田 太郎");
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void accessTokenThatTheIdTokenDoesNotNameIsRefused() throws Exception {
        provider.idToken =
                signed(claims().claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA").build());
        assertRefused(Reason.BAD_ANSWER);
    }

    @Test
    void endlessAnswerIsCutOff() {
        provider.person = Map.of("sub", "somebody", "name", "x".repeat(300_000));
        assertRefused(Reason.UNAVAILABLE);
    }
}
