package jp.madoguchi.signature.method;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignatureExamination;
import jp.madoguchi.signature.cms.SignatureProof;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import jp.madoguchi.signature.revocation.KeptCrls;
import jp.madoguchi.signature.revocation.PathStatus;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.timestamp.HeldSince;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.signature.timestamp.TimestampStanding;

/** Verifies containers and bare CMS signatures nobody froze here. Thread-safe. */
public final class ContainerVerification {
    private final CertificateCheck certificates;
    private final TimestampCheck timestamps;
    private final RevocationSource revocation;

    public ContainerVerification(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.timestamps = new TimestampCheck(certificates);
        this.revocation = revocation;
    }

    /**
     * Verifies an ASiC-E container with one CAdES signature.
     *
     * @param now decides where no timestamp proves a time
     */
    public VerifiedSignature container(byte[] bytes, Instant now) throws SignatureRejected {
        return container(bytes, HeldSince.now(now), now);
    }

    /**
     * Verifies an ASiC-E container whose bytes provably existed before now, such as by an evidence record: what is
     * inside must have held then, not now.
     *
     * @param held when the container existed as it is, provably
     */
    public VerifiedSignature container(byte[] bytes, HeldSince held, Instant now) throws SignatureRejected {
        ContainerReader container = ContainerReader.read(bytes);
        byte[] manifest = container.manifest();
        Manifest.Content content = Manifest.read(manifest);
        if (!content.signature().equals(EntryNames.SIGNATURE))
            throw new SignatureRejected(Reason.MALFORMED, "manifest names another signature");
        container.agreeing(content.files());
        return verify(container.signature(), manifest, held, now);
    }

    /**
     * Verifies a CMS over content that lies elsewhere.
     *
     * @throws SignatureRejected {@code MALFORMED} too if the message has content of its own
     */
    public VerifiedSignature detached(byte[] encoded, byte[] content, Instant now) throws SignatureRejected {
        try {
            if (SignedMessage.parse(encoded).content().isPresent())
                throw new SignatureRejected(Reason.MALFORMED, "a message with content of its own");
            return verify(encoded, content, HeldSince.now(now), now);
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        }
    }

    /** The content inside a message; empty if it is elsewhere. */
    public static Optional<byte[]> content(byte[] encoded) throws SignatureRejected {
        try {
            return SignedMessage.parse(encoded).content();
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        }
    }

    /** Verifies a CMS with its content inside; empty if the content is elsewhere. */
    public Optional<VerifiedSignature> message(byte[] encoded, Instant now) throws SignatureRejected {
        try {
            Optional<byte[]> content = SignedMessage.parse(encoded).content();
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(verify(encoded, content.get(), HeldSince.now(now), now));
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        }
    }

    private VerifiedSignature verify(byte[] encoded, byte[] content, HeldSince held, Instant now)
            throws SignatureRejected {
        try {
            SignedMessage message = SignedMessage.parse(encoded);
            SignatureProof proof = SignatureExamination.verify(message, digest -> digest.update(content));
            if (!proof.bound()) throw new SignatureRejected(Reason.CERTIFICATE_SWAPPED, "no signing-certificate-v2");
            Optional<Timestamp> timestamp = timestamp(message);
            Instant decisive = timestamp.map(Timestamp::at).orElse(now);
            Set<CertificateProfile> profiles = certificates.anchors().profiles(CertificateProfile.Use.SIGN);
            CheckedCertificate signer =
                    certificates.checkAny(proof.signer(), message.certificates(), profiles, decisive);
            RevocationSource kept = KeptCrls.of(message.revocationLists(), held.at());
            RevocationSource sources = revocation.orElse(kept).orElse(held.kept());
            RevocationStatus status = PathStatus.of(sources, signer, decisive);
            if (status instanceof RevocationStatus.Revoked revoked)
                throw new SignatureRejected(Reason.REVOKED, revoked.reason() + " at " + revoked.at());
            Optional<TimestampStanding> standing = timestamp.map(t -> TimestampStanding.of(t, held.at(), sources));
            if (standing.isPresent() && standing.get().revoked())
                throw new SignatureRejected(Reason.MALFORMED, "timestamp: the authority's certificate is revoked");
            boolean complete = timestamp.isPresent()
                    && TimestampStanding.of(timestamp.get(), held.at(), kept).authority()
                            instanceof RevocationStatus.Good
                    && kept.status(signer.certificate(), signer.issuer(), decisive) instanceof RevocationStatus.Good;
            return new VerifiedSignature(
                    signer,
                    proof.signingTime(),
                    timestamp,
                    status,
                    decisive,
                    standing,
                    certificates.suite().endOfPath(signer.path()),
                    complete);
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        } catch (CertificateRejected e) {
            throw Rejections.of(e);
        }
    }

    private Optional<Timestamp> timestamp(SignedMessage message) throws CmsRejected, SignatureRejected {
        Optional<byte[]> token = message.signatureTimestamp();
        if (token.isEmpty()) return Optional.empty();
        try {
            return Optional.of(timestamps.check(token.get(), message.signatureValue()));
        } catch (TimestampRejected e) {
            throw new SignatureRejected(Reason.MALFORMED, "timestamp: " + e.getMessage());
        }
    }
}
