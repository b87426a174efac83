package jp.madoguchi.signature.method;

import java.time.Instant;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.revocation.RevocationSource;

/** The strict check that decides at filing. Thread-safe. */
public final class ContainerCheck {
    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    public ContainerCheck(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.revocation = revocation;
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
