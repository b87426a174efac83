package jp.madoguchi.signature.attack;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.challenge.AuthenticationToken;
import jp.madoguchi.signature.challenge.AuthenticationTokenValidator;
import jp.madoguchi.signature.challenge.CertificateLogin;
import jp.madoguchi.signature.challenge.LoginChallenge;
import jp.madoguchi.signature.revocation.RevocationSource;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;

/** Login tokens of other sites, sessions, times and certificates. */
final class TokenAttacks {
    private static final String FAMILY = "Login tokens";
    private static final TestPki PKI = TestPki.shared();
    private static final CertificateProfile LOGIN = CertificateProfiles.JPKI_AUTHENTICATION;
    private static final String ORIGIN = "https://madoguchi.example.jp";
    private static final Instant NOW = TestPki.NOW;

    private final SigningKey key = PKI.leaf(LOGIN, KeyKind.P_256);
    private final LoginChallenge mine = LoginChallenge.create(new SecureRandom(), NOW);
    private final LoginChallenge others = LoginChallenge.create(new SecureRandom(), NOW);
    private final String honest;

    TokenAttacks() throws Exception {
        honest = json(key, ORIGIN, mine.nonce(), "ES256");
    }

    Stream<Attempt> all() {
        return Stream.concat(sessions(), Stream.concat(certificates(), texts()));
    }

    private Stream<Attempt> sessions() {
        return Stream.of(
                token("honest token", Attempt.ACCEPTED, () -> honest),
                token(
                        "honest token, RSA",
                        Attempt.ACCEPTED,
                        () -> json(PKI.leaf(LOGIN, KeyKind.RSA_2048), ORIGIN, mine.nonce(), "RS256")),
                token("token of another session", "bad-signature", () -> json(key, ORIGIN, others.nonce(), "ES256")),
                token("token replayed against a fresh nonce", "bad-signature", others, NOW, () -> honest),
                token(
                        "token made for a look-alike site",
                        "bad-signature",
                        () -> json(key, "https://madoguchi.example.jp.evil.example", mine.nonce(), "ES256")),
                token(
                        "token made for http in place of https",
                        "bad-signature",
                        () -> json(key, "http://madoguchi.example.jp", mine.nonce(), "ES256")),
                token(
                        "token made for another port",
                        "bad-signature",
                        () -> json(key, ORIGIN + ":8443", mine.nonce(), "ES256")),
                token(
                        "boundary moved between origin and nonce",
                        "bad-signature",
                        () -> json(
                                key,
                                ORIGIN + mine.nonce().charAt(0),
                                mine.nonce().substring(1),
                                "ES256")),
                token(
                        "nonce five minutes old",
                        "challenge-expired",
                        mine,
                        NOW.plus(LoginChallenge.LIFETIME),
                        () -> honest));
    }

    private Stream<Attempt> certificates() {
        return Stream.of(
                token(
                        "expired certificate",
                        "expired",
                        () -> json(PKI.leaf(LOGIN, KeyKind.P_256, TestPki.FROM, NOW.minusSeconds(1)))),
                token(
                        "certificate of tomorrow",
                        "not-yet-valid",
                        () -> json(PKI.leaf(LOGIN, KeyKind.P_256, NOW.plusSeconds(60), TestPki.UNTIL))),
                token("revoked certificate", "revoked", () -> {
                    SigningKey revoked = PKI.leaf(LOGIN, KeyKind.P_256);
                    PKI.revoke(LOGIN, revoked, NOW.minusSeconds(60));
                    return json(revoked);
                }),
                token(
                        "certificate of a TSA",
                        "wrong-purpose",
                        () -> json(PKI.leaf(CertificateProfiles.TSA, KeyKind.P_256))),
                token(
                        "certificate of a seal",
                        "wrong-purpose",
                        () -> json(PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256))),
                token(
                        "look-alike CA",
                        "untrusted-issuer",
                        () -> json(PKI.leaf(PKI.stranger(), LOGIN, KeyKind.P_256, TestPki.FROM, TestPki.UNTIL))),
                token(
                        "certificate put in place of the signer's",
                        "bad-signature",
                        () -> honest.replace(certificate(key), certificate(PKI.leaf(LOGIN, KeyKind.P_256)))),
                token("algorithm of another key", "weak-algorithm", () -> honest.replace("ES256", "RS256")),
                token("algorithm none", "weak-algorithm", () -> honest.replace("ES256", "none")),
                new Attempt(
                        FAMILY,
                        "nobody can tell the status",
                        "unknown-status",
                        () -> validate(honest, mine, NOW, RevocationSource.none())));
    }

    private Stream<Attempt> texts() {
        return Stream.of(
                token("another format", "malformed", () -> honest.replace("web-eid:1.0", "web-eid:2.0")),
                token("a member twice", "malformed", () -> honest.replace("{", "{\"signature\":\"AA==\",")),
                token("text after the object", "malformed", () -> honest + "{}"),
                token("no signature", "malformed", () -> honest.replace("signature", "sign")),
                token(
                        "signature as a number",
                        "malformed",
                        () -> honest.replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":1")),
                token("a list", "malformed", () -> "[" + honest + "]"),
                token("nothing", "malformed", () -> ""),
                token("33,000 characters", "malformed", () -> honest + " ".repeat(33_000)),
                token(
                        "10,000 nested lists",
                        "malformed",
                        () -> honest.replace("{", "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",")),
                token(
                        "no Base64",
                        "malformed",
                        () -> honest.replaceAll("\"unverifiedCertificate\":\"", "\"unverifiedCertificate\":\"*")));
    }

    /** Makes a token's JSON. */
    private interface Maker {
        String json() throws Exception;
    }

    private Attempt token(String attack, String code, Maker maker) {
        return token(attack, code, mine, NOW, maker);
    }

    private Attempt token(String attack, String code, LoginChallenge session, Instant at, Maker maker) {
        return new Attempt(FAMILY, attack, code, () -> {
            String json = maker.json();
            AttackFiles.handed(AttackFiles.Kind.TOKEN, json.getBytes(StandardCharsets.UTF_8));
            return validate(json, session, at, PKI.revocation());
        });
    }

    private static String validate(String json, LoginChallenge session, Instant at, RevocationSource revocation)
            throws Exception {
        validator(revocation).validate(AuthenticationToken.parse(json), session, at);
        return Attempt.ACCEPTED;
    }

    private static AuthenticationTokenValidator validator(RevocationSource revocation) {
        return new AuthenticationTokenValidator(
                URI.create(ORIGIN + "/"), Set.of(LOGIN, CertificateProfiles.JPKI_SIGNING), PKI.check(), revocation);
    }

    /** Whom a token lets in in the session that the attacks are made for. */
    CertificateLogin login(String json, RevocationSource revocation) throws AuthenticationRejected {
        return validator(revocation).validate(AuthenticationToken.parse(json), mine, NOW);
    }

    private String json(SigningKey by) throws Exception {
        return json(by, ORIGIN, mine.nonce(), by.algorithm().name());
    }

    private static String certificate(SigningKey by) throws Exception {
        return Base64.getEncoder().encodeToString(by.certificate().getEncoded());
    }

    private static String json(SigningKey by, String origin, String nonce, String algorithm) throws Exception {
        MessageDigest digest = MessageDigest.getInstance(by.algorithm().digest());
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(digest.digest(origin.getBytes(StandardCharsets.UTF_8)));
        signed.writeBytes(digest.digest(nonce.getBytes(StandardCharsets.UTF_8)));
        byte[] value = by.sign(signed.toByteArray());
        if (by.algorithm().isEcdsa()) value = raw(value);
        return "{\"unverifiedCertificate\":\"" + certificate(by) + "\",\"algorithm\":\"" + algorithm
                + "\",\"signature\":\"" + Base64.getEncoder().encodeToString(value)
                + "\",\"format\":\"web-eid:1.0\"}";
    }

    private static byte[] raw(byte[] der) {
        byte[] raw = new byte[64];
        ASN1Sequence both = ASN1Sequence.getInstance(der);
        for (int i = 0; i < 2; i++) {
            BigInteger number = ASN1Integer.getInstance(both.getObjectAt(i)).getValue();
            byte[] bytes = number.toByteArray();
            int skip = Math.max(0, bytes.length - 32);
            System.arraycopy(bytes, skip, raw, (i + 1) * 32 - (bytes.length - skip), bytes.length - skip);
        }
        return raw;
    }
}
