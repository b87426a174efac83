package jp.madoguchi.signature.method;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.revocation.PathStatus;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;

/** The strict check that decides at filing. Thread-safe. */
public final class ContainerCheck {
    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    public ContainerCheck(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.revocation = revocation;
    }

    /**
     * This installation's profiles of given ids; an id it has no profile of accepts nothing.
     *
     * @param ids as {@code procedure.yaml} names them
     */
    public Set<CertificateProfile> profiles(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> certificates.anchors().profile(id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Asks again for the status of a certificate that a filing was accepted with.
     *
     * @param certificate the signer's, DER
     * @param at the instant of the filing, at which it must have been good
     * @throws SignatureRejected if the certificate is not one that was ever accepted
     */
    public RevocationStatus status(byte[] certificate, Instant at) throws SignatureRejected {
        try {
            CheckedCertificate checked = certificates.checkAny(
                    Certificates.read(certificate),
                    List.of(),
                    certificates.anchors().profiles(CertificateProfile.Use.SIGN),
                    at);
            return PathStatus.of(revocation, checked, at);
        } catch (CertificateRejected e) {
            throw Rejections.of(e);
        }
    }

    /**
     * Checks a signed container against the frozen one, entry by entry, and its signature.
     *
     * @param signed the container as handed in or assembled
     * @param frozen what the applicant was shown
     * @param accepted the profiles the procedure accepts
     * @param expected who must have signed
     * @param at the trusted instant of the decision
     * @param binding what must bind the certificate, as the method of signing has it
     * @throws SignatureRejected with the first reason found; an unknown revocation status is no reason
     */
    public AcceptedSignature check(
            byte[] signed,
            FrozenContainer frozen,
            Set<CertificateProfile> accepted,
            ExpectedSigner expected,
            CertificateBinding binding,
            Instant at)
            throws SignatureRejected {
        return new ContainerChecks(certificates, revocation).check(signed, frozen, accepted, expected, binding, at);
    }

    /** The same for a signature that binds its certificate itself. */
    public AcceptedSignature check(
            byte[] signed,
            FrozenContainer frozen,
            Set<CertificateProfile> accepted,
            ExpectedSigner expected,
            Instant at)
            throws SignatureRejected {
        return check(signed, frozen, accepted, expected, CertificateBinding.SIGNED_ATTRIBUTE, at);
    }
}
