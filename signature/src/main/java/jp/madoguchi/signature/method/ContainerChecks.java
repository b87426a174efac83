package jp.madoguchi.signature.method;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignatureExamination;
import jp.madoguchi.signature.cms.SignatureProof;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.method.FrozenContainer.Entry;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import jp.madoguchi.signature.revocation.PathStatus;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;

/** The checks of a signed container, in order. */
final class ContainerChecks {
    private static final String DATA = "1.2.840.113549.1.7.1";

    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    ContainerChecks(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.revocation = revocation;
    }

    AcceptedSignature check(
            byte[] signed,
            FrozenContainer frozen,
            Set<CertificateProfile> accepted,
            ExpectedSigner expected,
            CertificateBinding binding,
            Instant at)
            throws SignatureRejected {
        ContainerReader container = ContainerReader.read(signed);
        SignatureProof proof = proof(container, binding);
        requireFrozen(container, frozen);
        CheckedCertificate signer = signer(proof, accepted, at);
        RevocationStatus status = PathStatus.of(revocation, signer, at);
        if (status instanceof RevocationStatus.Revoked revoked)
            throw new SignatureRejected(Reason.REVOKED, revoked.reason() + " at " + revoked.at());
        if (!expected.matches(signer)) throw new SignatureRejected(Reason.WRONG_PERSON, "another holder");
        Instant claimed =
                proof.signingTime().orElseThrow(() -> new SignatureRejected(Reason.MALFORMED, "no signingTime"));
        return new AcceptedSignature(signer, claimed, status, signed);
    }

    private static SignatureProof proof(ContainerReader container, CertificateBinding binding)
            throws SignatureRejected {
        try {
            SignedMessage message = SignedMessage.parse(container.signature());
            if (!message.contentType().equals(DATA) || message.content().isPresent())
                throw new SignatureRejected(Reason.MALFORMED, "not a detached signature over data");
            byte[] manifest = container.manifest();
            SignatureProof proof = SignatureExamination.verify(message, digest -> digest.update(manifest));
            if (!proof.bound() && binding == CertificateBinding.SIGNED_ATTRIBUTE)
                throw new SignatureRejected(Reason.CERTIFICATE_SWAPPED, "no signing-certificate-v2");
            return proof;
        } catch (CmsRejected e) {
            throw Rejections.of(e);
        }
    }

    /** The signed files are the frozen ones; a sound signature over others is a replay. */
    private static void requireFrozen(ContainerReader container, FrozenContainer frozen) throws SignatureRejected {
        boolean sameManifest = Arrays.equals(container.manifest(), frozen.manifest());
        List<Entry> listed = sameManifest
                ? frozen.entries()
                : Manifest.read(container.manifest()).files();
        container.agreeing(listed);
        if (!sameManifest) throw new SignatureRejected(Reason.REPLAYED, "a signature over other files");
        List<String> names = frozen.entries().stream().map(Entry::name).toList();
        if (!container.names().equals(names)) throw new SignatureRejected(Reason.MALFORMED, "files in another order");
    }

    private CheckedCertificate signer(SignatureProof proof, Set<CertificateProfile> accepted, Instant at)
            throws SignatureRejected {
        try {
            return certificates.checkAny(proof.signer(), List.of(), accepted, at);
        } catch (CertificateRejected e) {
            throw Rejections.of(e);
        }
    }
}
