package jp.madoguchi.signature.method;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.signature.certificate.PersonAttributes;
import org.junit.jupiter.api.Test;

class SignerMatchTest {
    private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(1992, 4, 1));

    private static boolean same(String expected, Optional<LocalDate> born, String named, String flags) {
        var attributes = new PersonAttributes(named, flags, Optional.of("2"), BORN, "東京都", "000");
        return SignerMatch.same(new ExpectedSigner.Person(expected, born), attributes);
    }

    @Test
    void spacesSelectorsAndCompatibilityFormsAreFolded() {
        assertTrue(same("葛\uDB40\uDD00城花子", BORN, "葛城　花子", "00000"));
        assertTrue(same("\uFA19 花子", BORN, "神花子", "000"), "a compatibility ideograph");
        assertFalse(same("葛城花子", BORN, "葛城春子", "0000"));
        assertFalse(same("", BORN, "", ""));
    }

    @Test
    void substituteStandsForOneCharacterTheCardCouldNotHold() {
        assertTrue(same("𠮷田 花子", BORN, "吉田 花子", "10000"));
        assertFalse(same("𠮷田 花子", BORN, "吉田 花子", "00000"), "not flagged");
        assertFalse(same("𠮷田 花子", BORN, "吉田 花子", "01000"), "another one is flagged");
        assertFalse(same("𠮷々田 花子", BORN, "吉田 花子", "10000"), "one for one");
    }

    @Test
    void substitutesProveNothingWithoutABirthDateOrAlone() {
        assertFalse(same("𠮷田 花子", Optional.empty(), "吉田 花子", "10000"));
        assertFalse(same("𠮷田 花子", Optional.of(LocalDate.of(1992, 4, 2)), "吉田 花子", "10000"));
        assertFalse(same("鈴木一郎", BORN, "吉田花子", "1111"));
        assertFalse(same("𠮷田花子", BORN, "吉田花子", "1"), "flags that do not fit the name");
    }
}
