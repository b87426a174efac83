package jp.madoguchi.signature.method;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.certificate.PersonAttributes;

/** Compares a certificate's holder with who must have signed; only the copies compared are folded. */
final class SignerMatch {
    private static final char SUBSTITUTE = '1';

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
        int[] wanted = fold(expected.name());
        int[] found = fold(named.name());
        if (wanted.length != found.length || wanted.length == 0) return false;
        String flags = flags(named);
        boolean flagged = birthDate.isPresent() && flags.length() == found.length && isSomethingPlain(flags);
        for (int i = 0; i < found.length; i++) {
            boolean open = flagged && flags.charAt(i) == SUBSTITUTE;
            if (wanted[i] != found[i] && !open) return false;
        }
        return true;
    }

    /** A name of substitutes alone would fit anybody. */
    private static boolean isSomethingPlain(String flags) {
        return flags.indexOf('0') >= 0;
    }

    /** The flags of the characters that are compared: those of spaces and selectors are left out, as these are. */
    private static String flags(PersonAttributes named) {
        int[] characters = named.name().codePoints().toArray();
        String flags = named.nameSubstitutes();
        if (flags.length() != characters.length) return flags;
        var kept = new StringBuilder();
        for (int i = 0; i < characters.length; i++) if (isCompared(characters[i])) kept.append(flags.charAt(i));
        return kept.toString();
    }

    /** Spaces and variation selectors aside, compatibility forms as one. */
    private static int[] fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(SignerMatch::isCompared)
                .toArray();
    }

    private static boolean isCompared(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !(c >= 0xFE00 && c <= 0xFE0F)
                && !(c >= 0xE0100 && c <= 0xE01EF);
    }
}
