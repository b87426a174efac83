package jp.madoguchi.signature.seal;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.RevocationSource;

/** The strict check of a PDF sealed by this kind of system. Thread-safe. */
public final class SealCheck {
    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    public SealCheck(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.revocation = revocation;
    }

    /**
     * Checks the seal.
     *
     * @param now the trusted instant for a seal without timestamp; with one, its time decides
     * @throws SealRejected with the first reason found
     */
    public AcceptedSeal check(byte[] pdf, Instant now) throws SealRejected {
        return new SealChecks(certificates, revocation).check(pdf, now);
    }
}
