package jp.madoguchi.forms.fieldtype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseInputTest {

    private static Object parsed(String type, String typed) {
        return FieldTypes.ALL
                .require(type)
                .parse(typed, FieldSettings.NONE)
                .value()
                .orElse("");
    }

    private static List<String> problems(String type, Object stored, FieldSettings settings) {
        FieldType found = FieldTypes.ALL.require(type);
        List<String> codes = new ArrayList<>();
        found.check(
                stored,
                found.feelValue(stored, settings),
                settings,
                LocalDate.of(2026, 4, 1),
                problem -> codes.add(problem.code()));
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-01",
        "2026年4月1日, 2026-04-01",
        "令和8年4月1日, 2026-04-01",
        "令和元年5月1日, 2019-05-01",
        "平成元年1月8日, 1989-01-08",
        "昭和64年1月7日, 1989-01-07",
        "R8.4.1, 2026-04-01",
        "h31.4.30, 2019-04-30",
        "Ｓ６０／４／１２, 1985-04-12",
        "明治元年10月23日, 1868-10-23",
        "２０２４年２月２９日, 2024-02-29"
    })
    void datesAreUnderstoodInEveryEra(String typed, String stored) {
        assertEquals(stored, parsed("date", typed));
    }

    @ParameterizedTest
    @CsvSource({
        "平成35年5月1日, date-era",
        "昭和70年4月1日, date-era",
        "平成31年5月1日, date-era",
        "令和2026年4月1日, date-era",
        "平成0年4月1日, date-impossible",
        "明治元年1月1日, date-impossible",
        "2026-13-01, date-impossible",
        "昭和64年1月8日, date-era",
        "令和元年4月30日, date-era",
        "2026-02-29, date-impossible",
        "8年4月1日, date-era-missing",
        "あした, date"
    })
    void impossibleDatesKeepTheirTextAndSayWhy(String typed, String code) {
        assertEquals(typed, parsed("date", typed));
        assertEquals(List.of(code), problems("date", typed, FieldSettings.NONE));
    }

    @Test
    void oldPermitsDatesAreOfferedInTheRightEra() {
        Problem problem = DateText.read("平成35年5月1日").problem().orElseThrow();
        assertEquals(List.of("平成35年", "2023年5月1日", "令和5年5月1日"), problem.arguments());
    }

    @ParameterizedTest
    @CsvSource({
        "平成35年5月1日, 2023-05-01",
        "昭和70年4月1日, 1995-04-01",
        "昭和64年1月8日, 1989-01-08",
        "令和2026年4月1日, 2026-04-01",
        "2026-02-29,",
        "2026-04-01,",
        "あした,"
    })
    void theDateThatWasMeantIsOffered(String typed, @Nullable String offered) {
        Optional<Object> value =
                new DateField().suggestion(typed, FieldSettings.NONE).map(Suggestion::value);
        assertEquals(Optional.ofNullable(offered), value);
    }

    @Test
    void aPeriodOffersBothItsEnds() {
        PeriodField type = new PeriodField();
        Map<String, String> typed = Map.of(
                "from_era",
                "heisei",
                "from_year",
                "35",
                "from_month",
                "5",
                "from_day",
                "1",
                "to_era",
                "reiwa",
                "to_year",
                "5",
                "to_month",
                "5",
                "to_day",
                "3");
        Object stored = type.parseParts(typed, FieldSettings.NONE).value().orElseThrow();
        assertEquals(List.of("date-era"), problems("period", stored, FieldSettings.NONE));
        Object offered =
                type.suggestion(stored, FieldSettings.NONE).orElseThrow().value();
        assertEquals(Map.of("from", "2023-05-01", "to", "2023-05-03"), offered);
        assertEquals("35", type.typedParts(stored, FieldSettings.NONE).get("from_year"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-04-30, period-order",
        "2026-04-01, 2026-05-01, period-days",
        "2026-04-01, , period-to-missing",
        "2026-04-01, 2026-04-31, date-impossible"
    })
    void periodsThatCannotBeSayWhy(String from, @Nullable String to, String code) {
        Map<String, String> period = to == null ? Map.of("from", from) : Map.of("from", from, "to", to);
        FieldSettings month = FieldSettings.NONE.with(PeriodField.MAX_DAYS, 30);
        assertEquals(List.of(code), problems("period", period, month));
    }

    @Test
    void daysOfAPeriodCountBothEnds() {
        Map<?, ?> value = (Map<?, ?>)
                new PeriodField().feelValue(Map.of("from", "2026-04-01", "to", "2026-04-30"), FieldSettings.NONE);
        assertEquals(new BigDecimal(30), value.get("days"));
    }

    @ParameterizedTest
    @CsvSource({
        "12340, 12345671, 238, ordinary, 1234567",
        "１２３４０-2, 1234-1, 238, ordinary, 0001234",
        "00120-5, 123456, 019, current, 0123456"
    })
    void yuchoSymbolsBecomeBranches(String symbol, String number, String branch, String kind, String account) {
        BankAccountField type = new BankAccountField();
        Map<String, String> typed = Map.of("yucho_symbol", symbol, "yucho_number", number, "holder_kana", "みなと たろ－");
        Object stored = type.parseParts(typed, FieldSettings.NONE).value().orElseThrow();
        assertEquals(
                Map.of(
                        "bank_code", "9900",
                        "branch_code", branch,
                        "kind", kind,
                        "number", account,
                        "holder_kana", "ミナト　タロー"),
                stored);
        assertEquals(List.of(), problems("bank-account", stored, FieldSettings.NONE));
    }

    @Test
    void accountsThatCannotBeKeepWhatWasTyped() {
        BankAccountField type = new BankAccountField();
        Map<String, String> wrong = Map.of("yucho_symbol", "22340", "yucho_number", "1", "holder_kana", "ミナト");
        assertEquals(wrong, type.parseParts(wrong, FieldSettings.NONE).value().orElseThrow());
        assertEquals(List.of("bank-account-yucho"), problems("bank-account", wrong, FieldSettings.NONE));
        Map<String, String> both = Map.of("bank_code", "0001", "yucho_symbol", "12340", "yucho_number", "12345671");
        assertEquals(both, type.parseParts(both, FieldSettings.NONE).value().orElseThrow());
        assertEquals(List.of("bank-account-both"), problems("bank-account", both, FieldSettings.NONE));
        Object words = type.parseParts(Map.of("branch_code", "〇三八店", "number", "１２３"), FieldSettings.NONE)
                .value()
                .orElseThrow();
        assertEquals(Map.of("branch_code", "038", "number", "0000123"), words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, am, appointment-early",
        "2026-06-02, am, appointment-late",
        "2026-04-04, am, appointment-weekend",
        "2026-04-06, night, appointment-slot",
        "soon, am, appointment-date"
    })
    void appointmentsThatCannotBeSayWhy(String date, String slot, String code) {
        assertEquals(List.of(code), problems("appointment", List.of(Map.of("date", date, "slot", slot)), morning()));
    }

    private static FieldSettings morning() {
        Option morning = new Option("am", LocalizedText.of("午前"), LocalizedText.EMPTY);
        return FieldSettings.NONE.with(AppointmentField.SLOTS, OptionList.of(List.of(morning)));
    }

    @Test
    void oneDayCannotBeWishedForTwice() {
        Map<String, String> wish = Map.of("date", "2026-04-06", "slot", "am");
        assertEquals(List.of("appointment-twice"), problems("appointment", List.of(wish, wish), morning()));
        assertEquals(
                42,
                new AppointmentField()
                        .partOptions("date_1", morning(), LocalDate.of(2026, 4, 1))
                        .size());
    }

    @Test
    void aDayThatHasGoneByIsStillShownInWords() {
        AppointmentField field = new AppointmentField();
        Option gone = field.formerOption("date_1", "2026-04-08");
        assertEquals("2026-04-08", gone.value());
        assertEquals("2026年4月8日（水）", gone.label().ja());
        assertEquals("来週", field.formerOption("date_1", "来週").label().ja());
        assertEquals(
                "2026-04-08", field.formerOption("slot_1", "2026-04-08").label().ja());
    }

    @Test
    void onlyProfessionalsHaveARegistrationNumber() {
        Map<String, String> agent =
                Map.of("basis", "preparer", "name", "髙橋 花子", "kana", "タカハシ ハナコ", "phone", "0312345678");
        assertEquals(List.of("delegation-registration-missing"), problems("delegation", agent, FieldSettings.NONE));
        Map<String, String> parent = new HashMap<>(agent);
        parent.put("basis", "statutory");
        assertEquals(List.of(), problems("delegation", parent, FieldSettings.NONE));
        parent.put("registration_number", "12345678");
        assertEquals(List.of("delegation-registration-idle"), problems("delegation", parent, FieldSettings.NONE));
    }

    @Test
    void datePartsSurviveAMistake() {
        DateField type = new DateField();
        Map<String, String> typed = Map.of("era", "heisei", "year", "35", "month", "5", "day", "1");
        Object stored = type.parseParts(typed, FieldSettings.NONE).value().orElseThrow();
        assertEquals(typed, type.typedParts(stored, FieldSettings.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | １，２３４ | 1234",
                "number | 1 234.50 | 1234.50",
                "money | ￥16,000円 | 16000",
                "phone | ０３－１２３４－５６７８ | 0312345678",
                "phone | (090) 1234 5678 | 09012345678",
                "phone | ０３ー１２３４ー５６７８ | 0312345678",
                "phone | 03‐1234−5678 | 0312345678",
                "phone | +81-90-1234-5678 | 09012345678",
                "phone | ＋８１ (0)3 1234 5678 | 0312345678",
                "phone | 03.1234.5678 | 0312345678",
                "phone | +1 212 555 0100 | +12125550100",
                "kana | ﾄｳｷｮｰ たろ- | トウキョー タロー",
                "kana | がーと | ガート",
                "kana | ゔぁいおりん・さと− | ヴァイオリン・サトー",
                "microchip | ３９２-1410-0012-3456 | 392141000123456",
                "kana | やまだ たろう | ヤマダ タロウ",
                "kana | ﾔﾏﾀﾞ ﾀﾛｳ | ヤマダ タロウ",
                "mail | ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ | taro@example.jp",
                "corporate-number | 7-0000-1205-0002 | 7000012050002"
            })
    void widthHyphensAndSpacesDoNotMatter(String type, String typed, String stored) {
        assertEquals(stored, String.valueOf(parsed(type, typed)));
    }

    @Test
    void postalCodesGetTheirHyphen() {
        Object address = new AddressField()
                .parseParts(Map.of("postal_code", "〒１０５０００１", "city", "港区"), FieldSettings.NONE)
                .value()
                .orElseThrow();
        assertEquals(Map.of("postal_code", "105-0001", "city", "港区"), address);
    }

    @Test
    void namesAreNeverNormalised() {
        for (String name : List.of("葛󠄀城", "髙橋", "Ｊｏｈｎ", "か\u3099", "㈱")) {
            assertEquals(name, parsed("text", name));
            assertEquals(List.of(), problems("text", name, FieldSettings.NONE));
        }
    }

    @Test
    void lengthIsCountedInGraphemes() {
        FieldSettings two = FieldSettings.NONE.with(TextField.MAX_LENGTH, 2);
        assertEquals(List.of(), problems("text", "葛󠄀城", two));
        assertEquals(List.of(), problems("text", "👨🏽か\u3099", two));
        assertEquals(List.of("too-long"), problems("text", "葛󠄀城家", two));
    }

    @Test
    void charactersThatDeceiveAreRejected() {
        for (String text :
                List.of("a\u202eb", "a\u2066b", "a\u200bb", "a\u200db", "\ufeffa", "a\u0000", "a\u00adb", "a\nb")) {
            assertEquals(List.of("forbidden-character"), problems("text", text, FieldSettings.NONE), text);
        }
        assertEquals(List.of(), problems("textarea", "a\nb", FieldSettings.NONE));
    }

    @Test
    void corporateNumbersHaveACheckDigit() {
        assertEquals(List.of(), problems("corporate-number", "7000012050002", FieldSettings.NONE));
        assertEquals(
                List.of("corporate-number-check-digit"),
                problems("corporate-number", "8000012050002", FieldSettings.NONE));
        assertEquals(7, CorporateNumberField.checkDigit("000012050002"));
    }

    @Test
    void datesAreShownInBothEras() {
        assertEquals("2019年5月1日（令和元年5月1日）", new DateField().display("2019-05-01", FieldSettings.NONE, Language.JA));
        assertEquals("1 May 2019", new DateField().display("2019-05-01", FieldSettings.NONE, Language.EN));
        assertEquals("16,000円", new MoneyField().display(new BigDecimal("16000"), FieldSettings.NONE, Language.JA));
    }

    @Test
    void runawayPatternsCountAsNotMatching() {
        FieldSettings pattern = FieldSettings.NONE.with(TextField.PATTERN, Optional.of(Pattern.compile("^(a|aa)+$")));
        assertTrue(problems("text", "a".repeat(60) + "!", pattern).contains("pattern"));
    }
}
