package jp.madoguchi.signature.method;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.certificate.PersonAttributes;

/** Compares a certificate's holder with who must have signed; only the copies compared are folded. */
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

    private static boolean same(ExpectedSigner.Person expected, PersonAttributes named) {
        Optional<LocalDate> birthDate = expected.birthDate();
        if (birthDate.isPresent() && !birthDate.equals(named.birthDate())) return false;
        return fold(expected.name()).equals(fold(named.name()));
    }

    /** Spaces and variation selectors aside, compatibility forms as one. */
    private static String fold(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var folded = new StringBuilder();
        composed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> !(c >= 0xFE00 && c <= 0xFE0F) && !(c >= 0xE0100 && c <= 0xE01EF))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
