package jp.madoguchi.signature.seal;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.timestamp.HeldSince;

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
        return new SealChecks(certificates, revocation).check(pdf, HeldSince.now(now), now);
    }

    /**
     * Checks the seal of a file whose bytes provably existed before now, such as by an evidence record.
     *
     * @param held when the file existed as it is, provably
     */
    public AcceptedSeal check(byte[] pdf, HeldSince held, Instant now) throws SealRejected {
        return new SealChecks(certificates, revocation).check(pdf, held, now);
    }

    /** How many bytes of a PDF, from its beginning, its seal covers; 0 if it has none that can be read. */
    public int sealedBytes(byte[] pdf) {
        try {
            List<SignedRange.Claim> claims = PdfSignatures.of(pdf);
            return claims.isEmpty() ? 0 : claims.get(0).range().end();
        } catch (SealRejected unreadable) {
            return 0;
        }
    }
}
