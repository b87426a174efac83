package jp.madoguchi.forms.fieldtype;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every field type keeps to, whatever its kind. */
class FieldTypeContractTest {

    private static final FieldSettings SETTINGS =
            FieldSettings.NONE.with(SharedSettings.OPTIONS, options("a")).with(AppointmentField.SLOTS, options("am"));

    private static OptionList options(String value) {
        return OptionList.of(List.of(new Option(value, LocalizedText.of("甲"), LocalizedText.EMPTY)));
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    /** Anything an attacker or an older version may have stored. */
    private static final List<Object> STORED = List.of(
            "",
            "text",
            "あ\u202eい",
            "\u200b",
            "2026-13-45",
            "平成35年1月1日",
            new BigDecimal("-12.5"),
            new BigDecimal("1E+60"),
            true,
            false,
            List.of(),
            List.of("a", "a"),
            List.of(Map.of()),
            List.of(1, "x"),
            Map.of(),
            Map.of("postal_code", "1"),
            Map.of("unknown", "x"),
            "0".repeat(100_000));

    static Stream<FieldType> types() {
        return FieldTypes.ALL.types().stream();
    }

    private static List<Problem> problems(FieldType type, Object stored) {
        List<Problem> problems = new ArrayList<>();
        type.check(stored, type.feelValue(stored, SETTINGS), SETTINGS, TODAY, problems::add);
        return problems;
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsNoValueOfTheTypeIsAProblem(FieldType type) {
        for (Object stored : STORED) {
            if (type.feelValue(stored, SETTINGS) == null) {
                assertFalse(problems(type, stored).isEmpty(), () -> type.id() + " accepts " + stored);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingStoredMakesItFail(FieldType type) {
        for (Object stored : STORED) {
            for (Language language : Language.values()) {
                assertNotNull(assertDoesNotThrow(() -> type.display(stored, SETTINGS, language)));
            }
            assertDoesNotThrow(() -> type.typed(stored, SETTINGS));
            assertDoesNotThrow(() -> type.typedParts(stored, SETTINGS));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyProblemHasWordsInEveryLanguage(FieldType type) {
        List<Problem> all = new ArrayList<>(List.of(Problem.of(type.missingMessage())));
        STORED.forEach(stored -> all.addAll(problems(type, stored)));
        for (Problem problem : all) {
            LocalizedText message = Messages.message(problem, LocalizedText.of("項目"));
            for (Language language : Language.values()) {
                assertFalse(message.in(language).isBlank());
                assertFalse(message.in(language).contains("{"), message.in(language));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void blankInputIsNoAnswer(FieldType type) {
        assertEquals(ParsedInput.BLANK, type.parse("", SETTINGS));
        assertEquals(ParsedInput.BLANK, type.parseParts(Map.of(), SETTINGS));
        assertEquals(ParsedInput.BLANK, type.parseMany(List.of(), SETTINGS));
    }

    @ParameterizedTest
    @MethodSource("types")
    void noTypedTextIsLost(FieldType type) {
        ParsedInput parsed = type.parse("???", SETTINGS);
        if (type.isAnswerable()) {
            assertTrue(parsed.value().isPresent());
        }
        parsed.value()
                .ifPresent(value -> assertEquals(
                        !type.isConfidential(),
                        type.display(value, SETTINGS, Language.JA).contains("???")));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPartHasALabelAndAPlaceOnThePage(FieldType type) {
        for (String part : type.parts(SETTINGS)) {
            for (Language language : Language.values()) {
                assertFalse(type.partLabel(part, SETTINGS).in(language).isBlank());
            }
        }
        assertTrue(type.parts(SETTINGS).isEmpty() || type.parts(SETTINGS).contains(type.firstPart(SETTINGS)));
        for (Language language : Language.values()) {
            assertEquals(type.isAnswerable(), !type.blank(SETTINGS, language).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void goodValuesComeBackFromTheirTypedText(FieldType type) {
        Object good = GOOD.get(type.id());
        if (good == null) {
            assertFalse(type.isAnswerable());
            return;
        }
        assertEquals(List.of(), problems(type, good));
        assertNotNull(type.feelValue(good, SETTINGS));
        if (!type.parts(SETTINGS).isEmpty()) {
            assertEquals(type.parts(SETTINGS), new ArrayList<>(type.parts(SETTINGS)));
            assertEquals(
                    good,
                    type.parseParts(type.typedParts(good, SETTINGS), SETTINGS)
                            .value()
                            .orElseThrow());
        } else if (!(good instanceof List<?>)) {
            assertEquals(
                    good,
                    type.parse(type.typed(good, SETTINGS), SETTINGS).value().orElseThrow());
        }
    }

    private static final Map<String, Object> GOOD = Map.ofEntries(
            Map.entry("text", "葛󠄀城 花子"),
            Map.entry("textarea", "一行目\n二行目"),
            Map.entry("kana", "カツラギ ハナコ"),
            Map.entry("number", new BigDecimal("12")),
            Map.entry("money", new BigDecimal("16000")),
            Map.entry("carried", new BigDecimal("800000")),
            Map.entry("date", "2026-04-01"),
            Map.entry("yes-no", false),
            Map.entry("choice", "a"),
            Map.entry("choices", List.of("a")),
            Map.entry(
                    "address", Map.of("postal_code", "105-0001", "prefecture", "東京都", "city", "港区", "street", "一丁目1番")),
            Map.entry("phone", "0312345678"),
            Map.entry("mail", "taro@example.jp"),
            Map.entry("corporate-number", "7000012050002"),
            Map.entry("attachment", List.of(new AttachmentReference("id", "図.pdf", 10, "application/pdf").toValue())),
            Map.entry("repeat", List.of(Map.of("name", "x"))),
            Map.entry("declaration", true),
            Map.entry(
                    "bank-account",
                    Map.of(
                            "bank_code", "0001",
                            "branch_code", "001",
                            "kind", "ordinary",
                            "number", "0123456",
                            "holder_kana", "ミナト　タロウ")),
            Map.entry("individual-number", "123456789018"),
            Map.entry("microchip", "392141000123456"),
            Map.entry("check-digit-code", "1234567897"),
            Map.entry("period", Map.of("from", "2026-04-01", "to", "2026-04-30")),
            Map.entry("appointment", List.of(Map.of("date", "2026-04-06", "slot", "am"))),
            Map.entry("delivery", "electronic"),
            Map.entry(
                    "delegation",
                    Map.of("basis", "statutory", "name", "葛󠄀城 花子", "kana", "カツラギ ハナコ", "phone", "0312345678")),
            Map.entry("earlier-application", "MN-2026-0001234-5"));

    @Test
    void twoTypesOfOneNameFailAtStart() {
        assertThrows(IllegalStateException.class, () -> new FieldTypes(List.of(new TextField(), new TextField())));
        assertThrows(IllegalArgumentException.class, () -> FieldTypes.ALL.require("no-such-type"));
    }
}
