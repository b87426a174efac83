package jp.madoguchi.signature.method;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.revocation.RevocationStatus;

/**
 * A signature that passed every strict check.
 *
 * @param signer the signer's certificate with path and attributes
 * @param claimedAt signingTime as the signer claims it; decides nothing
 * @param revocation {@code Good}, or {@code Unknown}: then the filing arrives as pending
 * @param container the signed container as checked
 */
public record AcceptedSignature(
        CheckedCertificate signer, Instant claimedAt, RevocationStatus revocation, byte[] container) {
    /** The signer's identity. */
    public CertificateIdentity identity() {
        return signer.identity();
    }

    /** Whether the revocation status is still unknown. */
    public boolean pending() {
        return revocation instanceof RevocationStatus.Unknown;
    }
}
