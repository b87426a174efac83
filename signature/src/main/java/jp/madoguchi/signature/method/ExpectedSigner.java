package jp.madoguchi.signature.method;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.signature.certificate.CheckedCertificate;

/** Who must have signed. */
public sealed interface ExpectedSigner {
    /** The holder of exactly this certificate. */
    record Certificate(CertificateIdentity identity) implements ExpectedSigner {}

    /**
     * A person by name (compared folded: variation selectors and spaces aside) and, where known, date of birth.
     */
    record Person(String name, Optional<LocalDate> birthDate) implements ExpectedSigner {}

    /** The representative of a corporation, by 法人番号. */
    record Corporation(String corporateNumber) implements ExpectedSigner {}

    /** Anyone with an accepted certificate. */
    record Anyone() implements ExpectedSigner {}

    /** Whether a certificate is the expected signer's. */
    default boolean matches(CheckedCertificate signer) {
        return SignerMatch.matches(this, signer);
    }
}
