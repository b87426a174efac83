package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureKeysTest {

    private static final String FIELD = "- {id: a, type: text, label: x}";
    private static final String PERIOD = "period: {standard-days: 3}\n";

    @Test
    void gapsInDeclaredLanguagesAreErrorsAtTheirLine() {
        String form =
                """
                pages:
                  - id: one
                    title: {ja: 頁, en: Page}
                    fields:
                      - id: a
                        type: text
                        purpose: {ja: 用途, en: Use}
                        label: {ja: 名前, ja-easy: 名前, en: ""}
                """;
        List<String> errors =
                SampleProcedure.withForm(form).procedure(PERIOD + "languages: [ja, en]\n").errors().stream()
                        .filter(error -> error.startsWith("form.yaml"))
                        .toList();
        assertEquals(
                List.of("form.yaml:8 'label' has no en text: write en: …, or leave the language out of 'languages' in"
                        + " procedure.yaml"),
                errors);
    }

    @Test
    void gapsAreWarningsWhereNoLanguageIsDeclared() {
        Compilation compilation = SampleProcedure.withFields(FIELD).compile();
        DefinitionFinding finding = compilation.findings().stream()
                .filter(each -> each.file().equals("form.yaml"))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.message().contains("has no ja-easy and no en text"), finding.message());
        assertEquals(
                Set.of(Language.values()),
                compilation.definition().orElseThrow().languages());
    }

    @Test
    void japaneseAloneNeedsNoOtherText() {
        ProcedureDefinition definition = SampleProcedure.withFields(FIELD + "\n")
                .procedure(PERIOD + "languages: [ja]\n")
                .definition();
        assertEquals(Set.of(Language.JA), definition.languages());
        assertEquals("見本", definition.name().in(Language.EN));
    }

    @Test
    void openingPeriodAndProcessAreRead() {
        ProcedureDefinition definition = SampleProcedure.withFields(FIELD)
                .procedure(
                        """
                        period: {standard-days: 3, rolls: true}
                        opening: {from: "2026-04-01T09:00", until: "2026-06-30T17:00"}
                        process: notification
                        individual-number: true
                        """)
                .definition();
        OpeningWindow opening = definition.opening();
        assertFalse(opening.isOpenAt(LocalDateTime.parse("2026-04-01T08:59:59")));
        assertTrue(opening.isOpenAt(LocalDateTime.parse("2026-04-01T09:00")));
        assertTrue(opening.isOpenAt(LocalDateTime.parse("2026-06-30T17:00")));
        assertFalse(opening.isOpenAt(LocalDateTime.parse("2026-06-30T17:00:01")));
        assertTrue(definition.period().rolls());
        assertTrue(definition.individualNumber());
        assertEquals(Lifecycle.NOTIFICATION, definition.lifecycle());
    }

    @Test
    void aNotificationIsHandledAsOneUnlessItSaysOtherwise() {
        SampleProcedure sample = SampleProcedure.withFields(FIELD);
        assertEquals(Lifecycle.APPLICATION, sample.definition().lifecycle());
        assertTrue(sample.definition().opening().isOpenAt(LocalDateTime.MIN));
        sample.file("procedure.yaml", sample.text("procedure.yaml").replace("kind: application", "kind: notification"));
        assertEquals(Lifecycle.NOTIFICATION, sample.definition().lifecycle());
        sample.file("procedure.yaml", sample.text("procedure.yaml") + "process: application\n");
        assertEquals(Lifecycle.APPLICATION, sample.definition().lifecycle());
    }

    @Test
    void aFieldTellsWhyItIsAskedAndHowLongItIsKept() {
        Field field = SampleProcedure.withFields(
                        "- {id: a, type: text, label: x, purpose: 連絡, legal-basis: 法第1条, retention-years: 7, was: b}")
                .definition()
                .form()
                .field("a")
                .orElseThrow();
        assertEquals("法第1条", field.handling().legalBasis().ja());
        assertEquals(OptionalInt.of(7), field.handling().retentionYears());
        assertEquals(Optional.of("b"), field.was());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "languages: [en] | every text exists in ja, the language of the law: add ja to 'languages'",
                "languages: [ja, fr] | 'fr' is none of ja, ja-easy and en",
                "opening: {from: tomorrow} | 'from' is a day and a time of the office: \"2026-04-01T09:00\"",
                "opening: {from: \"2026-04-02T00:00\", until: \"2026-04-01T00:00\"} | the procedure closes before it opens: 'until' comes after 'from'",
                "opening: {till: x} | the key 'till' means nothing here",
                "process: review | 'process' must be one of [APPLICATION, NOTIFICATION]"
            })
    void mistakesAreToldAtTheirPlace(String line, String message) {
        List<String> errors = SampleProcedure.withFields(FIELD)
                .procedure(PERIOD + line + "\n")
                .errors();
        assertTrue(errors.contains("procedure.yaml:15 " + message), errors.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: a, type: text, label: x, was: a} | 'was' is the id this field had in the version before, another one than now",
                "- {id: a, type: text, label: x, was: B} | 'was' is the id this field had in the version before, another one than now",
                "- {id: b, type: text, label: x, was: z} | another field has or had the id 'z'",
                "- {id: b, type: text, label: x, was: c} | another field has or had the id 'c'",
                "- {id: a, type: text, label: x, retention-years: 0} | 'retention-years' must be a whole number from 1 to 100"
            })
    void mistakesOfFieldsAreToldAtTheirPlace(String field, String message) {
        String fields = "- {id: c, type: text, label: x}\n- {id: d, type: text, label: x, was: z}\n" + field;
        assertEquals(
                List.of("form.yaml:7 " + message),
                SampleProcedure.withFields(fields).errors());
    }
}
