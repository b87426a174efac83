package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The empty paper forms of the product's procedures. */
class BlankFormTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:05:00Z");
    private static final Path PROCEDURES = Path.of("..", "procedures");

    static Stream<Path> versions() throws Exception {
        return ProcedureFolder.versionsBelow(PROCEDURES.toRealPath()).stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyQuestionStandsOnThePaperInEveryLanguage(Path folder) throws Exception {
        ProcedureDefinition definition = definition(folder);
        for (Language language : Language.values()) {
            byte[] pdf = print(definition, language.locale());
            Pdfs.assertPdfA2u(Pdfs.keep("blank-" + definition.id() + "-" + language.id() + ".pdf", pdf));
            String text = Pdfs.joined(pdf);
            for (Field field : definition.form().fields()) {
                if (!field.type().isAnswerable()) continue;
                String label = field.label().in(language).replaceAll("[\\s\\u3000]", "");
                assertTrue(text.contains(label), language + " " + field.path() + ": " + label);
            }
        }
    }

    @Test
    void choicesAreBoxesAndDatesAreBlanksAndRequiredFieldsAreMarked() throws Exception {
        ProcedureDefinition copy = definition(PROCEDURES.resolve("residence-certificate-copy/v1"));
        String text = Pdfs.joined(print(copy, Locale.JAPANESE));
        assertTrue(text.contains("□本人□同じ世帯の人□代理人"), text);
        assertTrue(text.contains("生年月日※"), text);
        assertFalse(text.contains("メールアドレス※"), text);
        assertTrue(text.contains("「請求する人の立場」が「代理人」か「第三者」のときだけ記入してください"), text);
        assertTrue(text.contains("様式第1版1/"), text);
        assertFalse(text.contains("写しに載せる人数"), "what is computed is not asked on paper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "business_kind = \"vehicle\" | 「営業の形態」が「自動車（キッチンカー）」のとき",
                "business_kind != \"vehicle\" | 「営業の形態」が「自動車（キッチンカー）」以外のとき",
                "not(disqualified) | 当てはまる方だけ",
                "disqualified | 「該当することがありますか」が「はい」のとき",
                "disqualified = false and business_kind in (\"premises\", \"vehicle\") | 「該当することがありますか」が「いいえ」、かつ、「営業の形態」が「店舗」か「自動車（キッチンカー）」のとき",
                "seats >= 30 or seats = null | 「客席の数」が30席以上、または「客席の数」が空欄のとき",
                "count(equipment) > 2 | 当てはまる方だけ",
                "nonsense ( | 当てはまる方だけ",
            })
    void conditionsAreSaidInTheWordsOfTheForm(String condition, String words) throws Exception {
        ProcedureDefinition permit = definition(PROCEDURES.resolve("restaurant-permit/v1"));
        List<Field> fields = permit.form().pages().stream()
                .flatMap(page -> page.fields().stream())
                .toList();
        assertEquals(words, new ConditionWords(Labels.in(Locale.JAPANESE)).of(SourceText.of(condition), fields));
    }

    private static byte[] print(ProcedureDefinition definition, Locale locale) throws MissingGlyph {
        return new BlankFormPrinter(Fonts.standard()).print(definition, AT, locale);
    }

    private static ProcedureDefinition definition(Path folder) throws Exception {
        return new DefinitionCompiler()
                .compile(ProcedureFolder.read(folder))
                .definition()
                .orElseThrow();
    }
}
