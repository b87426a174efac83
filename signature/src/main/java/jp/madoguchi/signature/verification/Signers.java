package jp.madoguchi.signature.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.verification.VerificationReport.Signer;

/** Describes the holder of a checked certificate. */
final class Signers {
    private Signers() {}

    static Signer of(CheckedCertificate checked) {
        X509Certificate certificate = checked.certificate();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Signer(
                    checked.attributes().displayName(),
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    Optional.of(checked.profile().id()),
                    HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
