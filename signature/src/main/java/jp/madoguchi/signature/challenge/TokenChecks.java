package jp.madoguchi.signature.challenge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.challenge.AuthenticationRejected.Reason;
import jp.madoguchi.signature.cms.MessageWriter;
import jp.madoguchi.signature.revocation.PathStatus;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;

/** The checks of an authentication token, in order; the signature comes last and covers origin and nonce. */
final class TokenChecks {
    private final String origin;
    private final Set<CertificateProfile> profiles;
    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    TokenChecks(
            String origin,
            Set<CertificateProfile> profiles,
            CertificateCheck certificates,
            RevocationSource revocation) {
        this.origin = origin;
        this.profiles = profiles;
        this.certificates = certificates;
        this.revocation = revocation;
    }

    CertificateLogin run(AuthenticationToken token, LoginChallenge challenge, Instant at)
            throws AuthenticationRejected {
        if (!token.format().equals(AuthenticationToken.FORMAT)) throw rejected(Reason.MALFORMED, "format");
        if (!at.isBefore(challenge.expiresAt())) throw rejected(Reason.CHALLENGE_EXPIRED, "nonce too old");
        X509Certificate certificate = certificate(token);
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(certificate.getPublicKey())
                .orElseThrow(() -> rejected(Reason.WEAK_ALGORITHM, "key"));
        if (!algorithm.name().equals(token.algorithm()))
            throw rejected(Reason.WEAK_ALGORITHM, "algorithm of another key");
        CheckedCertificate checked = checked(certificate, at);
        requireGood(PathStatus.of(revocation, checked, at));
        requireSignature(algorithm, certificate, decode(token.signature()), challenge.nonce());
        return new CertificateLogin(checked.identity(), checked.certificate(), checked.profile(), checked.attributes());
    }

    private static X509Certificate certificate(AuthenticationToken token) throws AuthenticationRejected {
        try {
            return Certificates.read(decode(token.unverifiedCertificate()));
        } catch (CertificateRejected e) {
            throw rejected(Reason.MALFORMED, "certificate");
        }
    }

    private CheckedCertificate checked(X509Certificate certificate, Instant at) throws AuthenticationRejected {
        try {
            return certificates.checkAny(certificate, List.of(), profiles, at);
        } catch (CertificateRejected e) {
            Reason reason =
                    switch (e.reason()) {
                        case MALFORMED -> Reason.MALFORMED;
                        case WEAK_ALGORITHM -> Reason.WEAK_ALGORITHM;
                        case NOT_YET_VALID -> Reason.NOT_YET_VALID;
                        case EXPIRED -> Reason.EXPIRED;
                        case WRONG_PURPOSE, ATTRIBUTES -> Reason.WRONG_PURPOSE;
                        default -> Reason.UNTRUSTED_ISSUER;
                    };
            throw rejected(reason, String.valueOf(e.getMessage()));
        }
    }

    private static void requireGood(RevocationStatus status) throws AuthenticationRejected {
        if (status instanceof RevocationStatus.Revoked revoked) throw rejected(Reason.REVOKED, revoked.reason());
        if (status instanceof RevocationStatus.Unknown unknown) throw rejected(Reason.UNKNOWN_STATUS, unknown.why());
    }

    private void requireSignature(SignatureAlgorithm algorithm, X509Certificate certificate, byte[] value, String nonce)
            throws AuthenticationRejected {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.digest());
            Signature signature = Signature.getInstance(algorithm.jcaName(), SecurityProvider.bouncyCastle());
            signature.initVerify(certificate.getPublicKey());
            signature.update(digest.digest(origin.getBytes(StandardCharsets.UTF_8)));
            signature.update(digest.digest(nonce.getBytes(StandardCharsets.UTF_8)));
            if (signature.verify(MessageWriter.ecdsaDer(algorithm, value))) return;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw rejected(Reason.BAD_SIGNATURE, "unreadable");
        }
        throw rejected(Reason.BAD_SIGNATURE, "does not verify for this origin and nonce");
    }

    private static byte[] decode(String base64) throws AuthenticationRejected {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw rejected(Reason.MALFORMED, "Base64");
        }
    }

    private static AuthenticationRejected rejected(Reason reason, String detail) {
        return new AuthenticationRejected(reason, detail);
    }
}
