package jp.madoguchi.signature.verification;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Verifies ASiC-E containers, PDFs and CMS for anyone who asks. Thread-safe; never throws on bad input. */
public final class Verifier {
    private final FileVerification verification;

    /** With the suite of algorithms that ships with the product. */
    public Verifier(TrustAnchors anchors, RevocationSource revocation) {
        this(new CertificateCheck(anchors), revocation);
    }

    public Verifier(CertificateCheck certificates, RevocationSource revocation) {
        this.verification = new FileVerification(certificates, revocation);
    }

    /**
     * The report on a file of at most 50 MB.
     *
     * @param now the trusted instant; a proved timestamp inside decides for the certificate it covers
     */
    public VerificationReport verify(byte[] file, Instant now) {
        return verification.verify(file, Optional.empty(), now);
    }

    /**
     * The report on a file, and what its signature covers.
     *
     * @param content what a detached CMS signature is about; needed by no other file
     * @param record DER of an EvidenceRecord over exactly the file's bytes
     */
    public ExaminedFile examine(byte[] file, Optional<byte[]> content, Optional<byte[]> record, Instant now) {
        return verification.examine(file, content, record, now);
    }

    /**
     * The report on a file with its evidence record (RFC 4998): what is inside must have held when the record began,
     * and the record must prove until now.
     *
     * @param record DER of an EvidenceRecord over exactly these bytes; one that does not hold never makes a file valid
     */
    public VerificationReport verify(byte[] file, Optional<byte[]> record, Instant now) {
        return verification.verify(file, record, now);
    }
}
