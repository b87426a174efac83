package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.FieldTypes;
import jp.madoguchi.forms.fieldtype.ParsedInput;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that break programs, typed into every kind of field: kept exactly as typed, and found or refused in words. */
class HostileTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NAUGHTY = Path.of("..", "..", "shared", "suites", "blns.json");
    private static final Map<String, String> NEEDED = Map.of(
            "choice", ", options: [{value: a, label: x}]",
            "choices", ", options: [{value: a, label: x}]",
            "appointment", ", slots: [{value: am, label: x}], choices: 1",
            "check-digit-code", ", digits: 8, scheme: luhn",
            "delivery", ", ways: [post, counter]",
            "declaration", ", text: x",
            "earlier-application", ", procedures: [sample]");

    private static final List<String> OWN = List.of(
            "",
            " ",
            "\u3000",
            "null",
            "true",
            "-0",
            "1e400",
            "0x1F",
            "NaN",
            "１２３",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m",
            "line\nbreak",
            "line\r\nbreak\u2028here",
            "\ttab",
            "あ\u202eい\u202c",
            "\u2066x\u2069",
            "\u200b\u200d\ufeff",
            "葛\udb40\udd00城",
            "👨\u200d👩\u200d👧\u200d👦",
            "e\u0301\u0323".repeat(40),
            "Z\u0351\u036b\u0343\u036a".repeat(60),
            "مرحبا עולם",
            "ﾔﾏﾀﾞ ﾀﾛｳ",
            "𠮷野家 髙﨑",
            "\ue000\uf8ff",
            "\uffff\ufffe",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' OR 1=1; DROP TABLE application; --",
            "=HYPERLINK(\"http://example.com\")",
            "../../../../etc/passwd",
            "{{ remedy }} #{facesContext} ${7*7}",
            "**bold** [x](javascript:1) |a|b|",
            "kept:00000000-0000-0000-0000-000000000000:00",
            "if 1 = 1 then \"x\" else null",
            "平成35年13月45日",
            "9999-99-99",
            "99999999999999999999999999999999999999",
            "a@b@c..d",
            "x".repeat(5_000),
            "あ".repeat(5_000));

    private static final FormDefinition FORM = form();

    private static FormDefinition form() {
        StringBuilder form = new StringBuilder("pages:\n  - id: one\n    title: x\n    fields:\n");
        types().forEach(type -> form.append("      - {id: ")
                .append(id(type))
                .append(", type: ")
                .append(type.id())
                .append(", label: x")
                .append(NEEDED.getOrDefault(type.id(), ""))
                .append("}\n"));
        return SampleProcedure.withForm(form.toString())
                .more("individual-number: true\ndelivery: [post, counter]\n")
                .form();
    }

    private static String id(FieldType type) {
        return "f_" + type.id().replace('-', '_');
    }

    /** Every type that is answered, but groups of rows. */
    static Stream<FieldType> types() {
        return FieldTypes.ALL.types().stream().filter(FieldType::isAnswerable).filter(type -> !type.id()
                .equals("repeat"));
    }

    private static List<String> texts() throws IOException {
        List<String> all = new ArrayList<>(OWN);
        if (Files.exists(NAUGHTY)) {
            for (JsonNode text : JSON.readTree(NAUGHTY.toFile())) {
                all.add(text.asText());
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsTypedComesBackOrIsFound(FieldType type) throws Exception {
        Field field = FORM.field(id(type)).orElseThrow();
        for (String text : texts()) {
            ParsedInput one = FORM.parseInput(field, text);
            check(field, one.value());
            check(field, FORM.parseInput(field, List.of(text)).value());
            TreeMap<String, String> parts = new TreeMap<>();
            type.parts(field.settings()).forEach(part -> parts.put(part, text));
            check(field, FORM.parseInput(field, parts).value());
            check(field, Optional.of(text));
            if (type.id().equals("text") || type.id().equals("textarea")) {
                assertEquals(text.isBlank() ? Optional.empty() : Optional.of(text), one.value(), "kept as typed");
            }
        }
    }

    /** Store, read back, evaluate, show: nothing is changed on the way, and every finding says something. */
    private static void check(Field field, Optional<Object> value) throws IOException, AnswersRejected {
        if (value.isEmpty()) {
            return;
        }
        Answers answers;
        try {
            answers = Answers.of(Map.of(field.id(), value.get()));
        } catch (AnswersRejected rejected) {
            assertFalse(String.valueOf(rejected.getMessage()).isBlank());
            return;
        }
        Answers again = Answers.parse(answers.toJson());
        assertEquals(answers.toJsonText(), again.toJsonText());
        if (value.get() instanceof String text) {
            assertEquals(Optional.of(text), again.at(field.id()));
            assertEquals(text, JSON.readTree(answers.toJson()).path(field.id()).asText(), "as another reader reads it");
        }
        Evaluation evaluation = FORM.evaluate(again, SampleProcedure.TODAY);
        for (Finding finding : evaluation.findings()) {
            for (Language language : Language.values()) {
                assertFalse(finding.message().in(language).isBlank(), finding::code);
            }
        }
        Object stored = again.at(field.id()).orElseThrow();
        for (Language language : Language.values()) {
            String shown = assertDoesNotThrow(() -> FORM.display(field, stored, language.locale()));
            if (field.type().id().startsWith("text")) {
                assertEquals(stored, shown);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f_text", "f_textarea", "f_kana", "f_mail", "f_phone"})
    void whatNobodyCanSeeIsFound(String path) throws Exception {
        for (String hidden : List.of("あ\u202eい", "a\u0000b", "\u2066x\u2069", "\u001b[31m")) {
            Evaluation evaluation = FORM.evaluate(Answers.of(Map.of(path, hidden)), SampleProcedure.TODAY);
            assertTrue(
                    evaluation.blocksFiling(),
                    () -> path + " takes " + hidden.codePoints().boxed().toList());
        }
    }

    @Test
    void whatCannotBeStoredIsRefusedWithTheReason() {
        assertEquals(AnswersRejected.Reason.LONE_SURROGATE, refused("{\"f_text\":\"\\ud800\"}"));
        assertEquals(AnswersRejected.Reason.DUPLICATE_KEY, refused("{\"f_text\":\"a\",\"f_text\":\"b\"}"));
        assertEquals(AnswersRejected.Reason.TOO_DEEP, refused("{\"f_text\":" + "[".repeat(60) + "]".repeat(60) + "}"));
        assertEquals(AnswersRejected.Reason.MALFORMED, refused("[]"));
        assertEquals(AnswersRejected.Reason.TOO_LARGE, refused("{\"f_text\":\"" + "x".repeat(30_000_000) + "\"}"));
    }

    private static AnswersRejected.Reason refused(String json) {
        return assertThrows(AnswersRejected.class, () -> Answers.parse(json)).reason();
    }

    @Test
    void wrongTypesAndUnknownFieldsAreFound() throws Exception {
        for (Field field : FORM.fields()) {
            for (Object wrong : List.of(Map.of("zz", "y"), List.of(Map.of("zz", true)))) {
                Evaluation evaluation = FORM.evaluate(Answers.of(Map.of(field.id(), wrong)), SampleProcedure.TODAY);
                assertTrue(evaluation.blocksFiling(), () -> field.id() + " takes " + wrong);
            }
        }
        Evaluation unknown = FORM.evaluate(Answers.of(Map.of("nobody_asked", "x")), SampleProcedure.TODAY);
        assertEquals("unknown-field", unknown.findings().get(0).code());
    }
}
