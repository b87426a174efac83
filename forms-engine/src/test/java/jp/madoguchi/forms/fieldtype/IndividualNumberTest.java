package jp.madoguchi.forms.fieldtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.forms.answer.KeptNumber;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import jp.madoguchi.forms.validation.Severity;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1234-5678-9018 is a valid number of twelve digits that belongs to nobody known here. */
class IndividualNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "１２３４５６７８９０１８",
                "1234-5678-9018",
                "1234 5678 9018",
                "１２３４　５６７８　９０１８",
                "1234ー5678ー9018",
                "1234−5678−9018",
                "番号は123456789018です。",
                "児童1 123456789018",
                "電話 090-1234-5678、個人番号 1234-5678-9018",
                "1\n123456789018\n2"
            })
    void numbersAreFoundInEveryWidthAndGrouping(String text) {
        assertTrue(IndividualNumber.within(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789012",
                "1234567890181",
                "0123456789018",
                "1234-5678-9018-3456",
                "9999-1234-5678-9018",
                "+123456789018",
                "ID123456789018",
                "123456789018-1",
                "1234-5678 9018",
                "1963 1964 1965",
                "+1234-5678-9018",
                "No1234-5678-9018",
                "12-3456789018",
                "090-1234-5678 03-1234-5678",
                "〒105-0001 03-1234-5678",
                "法人番号 7000012050002"
            })
    void otherNumbersRaiseNoAlarm(String text) {
        assertFalse(IndividualNumber.within(text), text);
    }

    @Provide
    Arbitrary<String> phones() {
        Arbitrary<String> mobile = Combinators.combine(
                        Arbitraries.of("070", "080", "090", "050"),
                        digits(4),
                        digits(4),
                        Arbitraries.of("-", " ", "", "ー"))
                .as((head, middle, tail, sign) -> head + sign + middle + sign + tail);
        Arbitrary<String> land = Combinators.combine(
                        Arbitraries.of("03", "06", "045", "0123"), digits(4), digits(4), Arbitraries.of("-", " ", ""))
                .as((head, middle, tail, sign) ->
                        head + sign + middle.substring(0, Math.min(4, 6 - head.length())) + sign + tail);
        Arbitrary<String> abroad = Combinators.combine(Arbitraries.of("90", "80", "3"), digits(4), digits(4))
                .as((head, middle, tail) -> "+81-" + head + "-" + middle + "-" + tail);
        return Arbitraries.oneOf(mobile, land, abroad);
    }

    @Provide
    Arbitrary<String> corporate() {
        return digits(12).map(twelve -> CorporateNumberField.checkDigit(twelve) + twelve);
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    @Property(tries = 3000)
    void telephoneNumbersRaiseNoAlarm(@ForAll("phones") String first, @ForAll("phones") String second) {
        assertFalse(IndividualNumber.within("電話 " + first + "、FAX " + second + " まで"));
        assertFalse(IndividualNumber.within(first + "\n" + second));
    }

    @Property(tries = 2000)
    void corporateNumbersRaiseNoAlarm(@ForAll("corporate") String number) {
        assertFalse(IndividualNumber.within("法人番号" + number));
        assertFalse(IndividualNumber.within(number.charAt(0) + "-" + number.substring(1, 5) + "-"
                + number.substring(5, 9) + "-" + number.substring(9)));
    }

    private static List<Problem> problems(FieldType type, Object stored, FieldSettings settings) {
        List<Problem> problems = new ArrayList<>();
        type.check(stored, type.feelValue(stored, settings), settings, LocalDate.of(2026, 4, 1), problems::add);
        return problems;
    }

    @Test
    void freeTextWarnsAndRiskyTextRefuses() {
        FieldType type = new TextareaField();
        FieldSettings risky = FieldSettings.NONE.with(TextField.INDIVIDUAL_NUMBER, "refuse");
        List<Problem> warned = problems(type, "1234-5678-9018", FieldSettings.NONE);
        assertEquals(List.of(Problem.warning("individual-number-within")), warned);
        assertEquals(Severity.WARNING, warned.get(0).severity());
        assertFalse(type.refusesToStore("1234-5678-9018", FieldSettings.NONE));
        assertEquals(List.of(Problem.of("individual-number-refused")), problems(type, "1234-5678-9018", risky));
        assertTrue(type.refusesToStore("1234-5678-9018", risky));
        assertFalse(type.refusesToStore("090-1234-5678", risky));
    }

    @Test
    void aNumberIsNeverShown() {
        FieldType type = new IndividualNumberField();
        String kept = new KeptNumber(new UUID(1, 2), "0".repeat(64), false).toValue();
        String faulty = new KeptNumber(new UUID(1, 2), "0".repeat(64), true).toValue();
        for (Language language : Language.values()) {
            for (String stored : List.of("123456789018", kept, faulty)) {
                assertFalse(type.display(stored, FieldSettings.NONE, language).matches(".*\\d.*"));
            }
        }
        assertEquals("", type.typed(kept, FieldSettings.NONE));
        assertEquals(List.of(), problems(type, kept, FieldSettings.NONE));
        assertEquals(List.of(Problem.of("individual-number")), problems(type, faulty, FieldSettings.NONE));
        assertEquals(List.of(Problem.of("individual-number")), problems(type, "123456789012", FieldSettings.NONE));
    }
}
