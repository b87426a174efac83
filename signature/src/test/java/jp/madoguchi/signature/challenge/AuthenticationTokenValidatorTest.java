package jp.madoguchi.signature.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.challenge.AuthenticationRejected.Reason;
import jp.madoguchi.signature.revocation.RevocationSource;
import org.junit.jupiter.api.Test;

class AuthenticationTokenValidatorTest {
    private static final TestPki PKI = TestPki.shared();
    private static final String ORIGIN = "https://madoguchi.example.jp";
    private static final LoginChallenge CHALLENGE = LoginChallenge.create(new SecureRandom(), TestPki.NOW);
    private static final SigningKey KEY = PKI.leaf(CertificateProfiles.JPKI_AUTHENTICATION, KeyKind.P_256);

    private static AuthenticationTokenValidator validator(RevocationSource revocation) {
        return new AuthenticationTokenValidator(
                URI.create(ORIGIN + "/"),
                Set.of(CertificateProfiles.JPKI_AUTHENTICATION, CertificateProfiles.REGISTRAR),
                PKI.check(),
                revocation);
    }

    private static CertificateLogin validate(AuthenticationToken token) throws AuthenticationRejected {
        return validator(PKI.revocation()).validate(token, CHALLENGE, TestPki.NOW);
    }

    private static AuthenticationToken token(SigningKey key, String origin, String nonce, boolean raw)
            throws Exception {
        MessageDigest digest = MessageDigest.getInstance(key.algorithm().digest());
        var input = new ByteArrayOutputStream();
        input.write(digest.digest(origin.getBytes(StandardCharsets.UTF_8)));
        input.write(digest.digest(nonce.getBytes(StandardCharsets.UTF_8)));
        String name = key.algorithm().jcaName() + (raw && key.algorithm().isEcdsa() ? "inP1363Format" : "");
        Signature signature = Signature.getInstance(name);
        signature.initSign(key.key());
        signature.update(input.toByteArray());
        return AuthenticationToken.parse("{\"format\":\"web-eid:1.0\",\"unverifiedCertificate\":\""
                + Base64.getEncoder().encodeToString(key.certificate().getEncoded())
                + "\",\"algorithm\":\"" + key.algorithm().name() + "\",\"signature\":\""
                + Base64.getEncoder().encodeToString(signature.sign()) + "\",\"more\":{\"a\":[1]}}");
    }

    @Test
    void everyKeyKindLogsIn() throws Exception {
        for (KeyKind kind : KeyKind.values()) {
            SigningKey key = PKI.leaf(CertificateProfiles.JPKI_AUTHENTICATION, kind);
            CertificateLogin login = validate(token(key, ORIGIN, CHALLENGE.nonce(), true));
            assertEquals("jpki-authentication", login.profile().id());
            validate(token(key, ORIGIN, CHALLENGE.nonce(), false));
        }
    }

    @Test
    void signatureForAnotherOriginOrNonceIsRefused() throws Exception {
        assertReason(
                Reason.BAD_SIGNATURE, token(KEY, "https://madoguchi.example.jp.evil.example", CHALLENGE.nonce(), true));
        String other = LoginChallenge.create(new SecureRandom(), TestPki.NOW).nonce();
        assertNotEquals(other, CHALLENGE.nonce());
        assertReason(Reason.BAD_SIGNATURE, token(KEY, ORIGIN, other, true));
    }

    @Test
    void oldChallengeIsRefused() throws Exception {
        AuthenticationToken token = token(KEY, ORIGIN, CHALLENGE.nonce(), true);
        Instant late = TestPki.NOW.plus(LoginChallenge.LIFETIME);
        AuthenticationRejected rejected = assertThrows(
                AuthenticationRejected.class, () -> validator(PKI.revocation()).validate(token, CHALLENGE, late));
        assertEquals(Reason.CHALLENGE_EXPIRED, rejected.reason());
    }

    @Test
    void certificatesThatMayNotLogInAreRefused() throws Exception {
        var profile = CertificateProfiles.JPKI_AUTHENTICATION;
        Instant now = TestPki.NOW;
        assertReason(Reason.WRONG_PURPOSE, good(PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256)));
        assertReason(Reason.EXPIRED, good(PKI.leaf(profile, KeyKind.P_256, TestPki.FROM, now.minusSeconds(1))));
        assertReason(Reason.NOT_YET_VALID, good(PKI.leaf(profile, KeyKind.P_256, now.plusSeconds(9), TestPki.UNTIL)));
        SigningKey otherIssuer =
                PKI.leaf(PKI.authority(TrustStore.SIGNING), profile, KeyKind.P_256, TestPki.FROM, TestPki.UNTIL);
        assertReason(Reason.UNTRUSTED_ISSUER, good(otherIssuer));
        SigningKey revoked = PKI.leaf(profile, KeyKind.P_256);
        PKI.revoke(profile, revoked, now.minusSeconds(60));
        assertReason(Reason.REVOKED, good(revoked));
    }

    @Test
    void unknownStatusDoesNotLogIn() throws Exception {
        AuthenticationToken token = good(KEY);
        AuthenticationRejected rejected =
                assertThrows(AuthenticationRejected.class, () -> validator(RevocationSource.none())
                        .validate(token, CHALLENGE, TestPki.NOW));
        assertEquals(Reason.UNKNOWN_STATUS, rejected.reason());
        assertTrue(rejected.reason().message(new Locale("ja", "JP", "EASY")).contains("電子証明書を 今"));
    }

    @Test
    void malformedTokensAreRefused() throws Exception {
        AuthenticationToken good = good(KEY);
        assertReason(
                Reason.MALFORMED, new AuthenticationToken("web-eid:9", good.unverifiedCertificate(), "ES256", "AA=="));
        assertReason(Reason.MALFORMED, new AuthenticationToken(good.format(), "!", "ES256", "AA=="));
        assertReason(Reason.MALFORMED, new AuthenticationToken(good.format(), "MIIB", "ES256", "AA=="));
        assertReason(
                Reason.WEAK_ALGORITHM,
                new AuthenticationToken(good.format(), good.unverifiedCertificate(), "none", good.signature()));
        assertReason(
                Reason.BAD_SIGNATURE,
                new AuthenticationToken(good.format(), good.unverifiedCertificate(), "ES256", "AAAA"));
        for (String json : new String[] {"", "[]", "{", "{}", "{\"format\":\"a\",\"format\":\"b\"}", "{} {}", "null"}) {
            AuthenticationRejected rejected =
                    assertThrows(AuthenticationRejected.class, () -> AuthenticationToken.parse(json), json);
            assertEquals(Reason.MALFORMED, rejected.reason());
        }
    }

    @Test
    void zeroSignatureIsRefused() throws Exception {
        String zeros = Base64.getEncoder().encodeToString(new byte[64]);
        AuthenticationToken good = good(KEY);
        assertReason(
                Reason.BAD_SIGNATURE,
                new AuthenticationToken(good.format(), good.unverifiedCertificate(), "ES256", zeros));
    }

    private static AuthenticationToken good(SigningKey key) throws Exception {
        return token(key, ORIGIN, CHALLENGE.nonce(), true);
    }

    private static void assertReason(Reason reason, AuthenticationToken token) {
        AuthenticationRejected rejected = assertThrows(AuthenticationRejected.class, () -> validate(token));
        assertEquals(reason, rejected.reason(), rejected.getMessage());
    }
}
