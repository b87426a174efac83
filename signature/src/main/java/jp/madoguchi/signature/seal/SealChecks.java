package jp.madoguchi.signature.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignatureExamination;
import jp.madoguchi.signature.cms.SignatureProof;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.revocation.PathStatus;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.SealRejected.Reason;
import jp.madoguchi.signature.timestamp.HeldSince;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;

/** The checks of a sealed PDF, in order. */
final class SealChecks {
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String CADES_DETACHED = "ETSI.CAdES.detached";

    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    SealChecks(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.revocation = revocation;
    }

    /**
     * @param held when the file existed as it is, provably; now without such a proof
     */
    AcceptedSeal check(byte[] pdf, HeldSince held, Instant now) throws SealRejected {
        List<SignedRange.Claim> claims = PdfSignatures.of(pdf);
        SignedRange.Claim claim = claims.get(0);
        if (!claim.subFilter().equals(CADES_DETACHED)) throw new SealRejected(Reason.MALFORMED, "not PAdES");
        DocumentTimestamps later = DocumentTimestamps.of(pdf, claims, certificates);
        try {
            SignedMessage message = SignedMessage.parsePadded(claim.range().message());
            if (!message.contentType().equals(DATA) || message.content().isPresent())
                throw new SealRejected(Reason.MALFORMED, "not a detached signature over data");
            SignatureProof proof = SignatureExamination.verify(message, claim.range()::feed);
            if (!proof.bound()) throw new SealRejected(Reason.CERTIFICATE_SWAPPED, "no signing-certificate-v2");
            Optional<Timestamp> timestamp = timestamp(message);
            Instant decisive = timestamp.map(Timestamp::at).orElse(now);
            CheckedCertificate sealer = certificates.checkAny(
                    proof.signer(),
                    message.certificates(),
                    certificates.anchors().profiles(CertificateProfile.Use.SEAL),
                    decisive);
            RevocationSource sources = revocation.orElse(later.kept(0)).orElse(held.kept());
            RevocationStatus status = PathStatus.of(sources, sealer, decisive);
            if (status instanceof RevocationStatus.Revoked revoked)
                throw new SealRejected(Reason.REVOKED, revoked.reason() + " at " + revoked.at());
            AcceptedSeal.Standing standing =
                    later.standing(timestamp, certificates.suite().endOfPath(sealer.path()), revocation, held);
            return new AcceptedSeal(
                    sealer,
                    claim.claimedAt(),
                    timestamp,
                    status,
                    later.timestamps(),
                    standing,
                    claim.range().end());
        } catch (CmsRejected e) {
            throw new SealRejected(reason(e.reason()), String.valueOf(e.getMessage()));
        } catch (CertificateRejected e) {
            throw new SealRejected(reason(e), String.valueOf(e.getMessage()));
        }
    }

    private Optional<Timestamp> timestamp(SignedMessage message) throws CmsRejected, SealRejected {
        Optional<byte[]> token = message.signatureTimestamp();
        if (token.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new TimestampCheck(certificates).check(token.get(), message.signatureValue()));
        } catch (TimestampRejected e) {
            throw new SealRejected(Reason.TIMESTAMP, String.valueOf(e.getMessage()));
        }
    }

    private static Reason reason(CmsRejected.Reason reason) {
        return switch (reason) {
            case MALFORMED -> Reason.MALFORMED;
            case TAMPERED -> Reason.TAMPERED;
            case WEAK_ALGORITHM -> Reason.WEAK_ALGORITHM;
            case CERTIFICATE_SWAPPED -> Reason.CERTIFICATE_SWAPPED;
        };
    }

    private static Reason reason(CertificateRejected rejected) {
        return switch (rejected.reason()) {
            case MALFORMED -> Reason.MALFORMED;
            case WEAK_ALGORITHM -> Reason.WEAK_ALGORITHM;
            case NOT_YET_VALID -> Reason.NOT_YET_VALID;
            case EXPIRED -> Reason.EXPIRED;
            case REVOKED -> Reason.REVOKED;
            case WRONG_PURPOSE, ATTRIBUTES -> Reason.WRONG_PURPOSE;
            default -> Reason.UNTRUSTED_ISSUER;
        };
    }
}
