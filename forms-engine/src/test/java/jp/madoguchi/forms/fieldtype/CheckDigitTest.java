package jp.madoguchi.forms.fieldtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {

    @Provide
    Arbitrary<String> eleven() {
        return digits(11);
    }

    @Provide
    Arbitrary<String> twelve() {
        return digits(12);
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    private static String withDigit(String number, int place, int digit) {
        return number.substring(0, place) + digit + number.substring(place + 1);
    }

    /** The formula of the ordinance, written down a second time from the weights 6 5 4 3 2 7 6 5 4 3 2. */
    private static int byWeights(String eleven) {
        int[] weights = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (eleven.charAt(i) - '0') * weights[i];
        }
        int rest = sum % 11;
        return rest == 0 || rest == 1 ? 0 : 11 - rest;
    }

    @Property(tries = 2000)
    void individualNumbersFollowTheOrdinance(@ForAll("eleven") String eleven) {
        assertEquals(byWeights(eleven), IndividualNumber.checkDigit(eleven));
        assertTrue(IndividualNumber.isValid(eleven + byWeights(eleven)));
    }

    @Property(tries = 2000)
    void eachElevenDigitsHaveOneCheckDigit(@ForAll("eleven") String eleven) {
        long valid = Arbitraries.integers()
                .between(0, 9)
                .allValues()
                .orElseThrow()
                .filter(digit -> IndividualNumber.isValid(eleven + digit))
                .count();
        assertEquals(1, valid);
    }

    @Property(tries = 2000)
    void oneWrongDigitOfACorporateNumberIsFound(
            @ForAll("twelve") String twelve,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 8) int by) {
        int digit = twelve.charAt(place) - '0';
        String slip = withDigit(twelve, place, (digit + by) % 9);
        boolean same = slip.equals(twelve) || (digit + by) % 9 == digit % 9;
        assertEquals(same, CorporateNumberField.checkDigit(slip) == CorporateNumberField.checkDigit(twelve));
    }

    @Property(tries = 2000)
    void oneWrongDigitIsFoundByLuhnAndByWeightThree(
            @ForAll("eleven") String eleven,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String slip = withDigit(eleven, place, (eleven.charAt(place) - '0' + by) % 10);
        for (String scheme : new String[] {CheckDigits.LUHN, CheckDigits.MODULUS_10_WEIGHT_3}) {
            int digit = CheckDigits.checkDigit(eleven, scheme);
            assertTrue(CheckDigits.isValid(eleven + digit, scheme));
            assertFalse(CheckDigits.isValid(slip + digit, scheme), scheme);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4539578763621486, luhn",
        "79927398713, luhn",
        "4901234567894, modulus-10-weight-3",
        "4006381333931, modulus-10-weight-3",
        "1234567892, modulus-11"
    })
    void knownNumbersAreValid(String number, String scheme) {
        assertTrue(CheckDigits.isValid(number, scheme));
    }

    @Test
    void microchipsOfJapanAndOfMakersAreKnown() {
        for (String good : new String[] {"392141000123456", "900032001234567", "392274877906943"}) {
            assertEquals(0, problems(good), good);
        }
        for (String bad : new String[] {"000141000123456", "999141000123456", "392274877906944", "39214100012345"}) {
            assertEquals(1, problems(bad), bad);
        }
    }

    private static int problems(String number) {
        int[] found = {0};
        new MicrochipField().checkForm(number, FieldSettings.NONE, problem -> found[0]++);
        return found[0];
    }
}
