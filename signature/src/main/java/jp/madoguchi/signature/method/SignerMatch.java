package jp.madoguchi.signature.method;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.signature.certificate.PersonAttributes;

/** Compares a certificate's holder with who must have signed. */
final class SignerMatch {
    private SignerMatch() {}

    static boolean matches(ExpectedSigner expected, CheckedCertificate signer) {
        if (expected instanceof ExpectedSigner.Certificate certificate)
            return certificate.identity().equals(signer.identity());
        if (expected instanceof ExpectedSigner.Person person)
            return signer.attributes().fold(named -> same(person, named), corporation -> false, subject -> false);
        if (expected instanceof ExpectedSigner.Corporation corporation)
            return signer.attributes()
                    .fold(
                            person -> false,
                            named -> named.corporateNumber().equals(corporation.corporateNumber()),
                            subject -> false);
        return expected instanceof ExpectedSigner.Anyone;
    }

    /**
     * Whether a certificate names this person. A character that the certificate flags as a substitute stands for one
     * that the card could not hold: it fits any one character, but only where the birth date is known and agrees.
     */
    static boolean same(ExpectedSigner.Person expected, PersonAttributes named) {
        Optional<LocalDate> birthDate = expected.birthDate();
        if (birthDate.isPresent() && !birthDate.equals(named.birthDate())) return false;
        return switch (Likeness.of(named.name(), named.nameSubstitutes(), expected.name())) {
            case EQUAL -> true;
            case SUBSTITUTE -> birthDate.isPresent();
            case DIFFERENT -> false;
        };
    }
}
