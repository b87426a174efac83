package jp.madoguchi.signature.verification;

import java.time.Instant;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Verifies ASiC-E containers, PDFs and CMS for anyone who asks. Thread-safe; never throws on bad input. */
public final class Verifier {
    private final FileVerification verification;

    public Verifier(TrustAnchors anchors, RevocationSource revocation) {
        this.verification = new FileVerification(anchors, revocation);
    }

    /**
     * The report on a file of at most 50 MB.
     *
     * @param now the trusted instant; a proved timestamp inside decides for the certificate it covers
     */
    public VerificationReport verify(byte[] file, Instant now) {
        return verification.verify(file, now);
    }
}
