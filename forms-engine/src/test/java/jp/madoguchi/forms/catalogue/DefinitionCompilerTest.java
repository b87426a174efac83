package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionCompilerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final String PROCEDURE =
            """
            id: sample
            kind: application
            regime: apa
            audience: citizen
            name: 見本
            summary: 見本
            agency: minato
            office: shimin
            office-name: 市民課
            head: 市長
            explanation: [{title: a, text: b}]
            period: {standard-days: 3}
            signature: {required: true, profiles: [jpki-signing]}
            decision: {approval-levels: 1, grant-term: 許可, refusal-term: 不許可}
            """;

    private static ProcedureFolder folder(String procedure, String form, Map<String, String> others) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", procedure.getBytes(StandardCharsets.UTF_8));
        files.put("form.yaml", form.getBytes(StandardCharsets.UTF_8));
        others.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProcedureFolder("sample", 1, files);
    }

    private static List<String> errors(ProcedureFolder folder) {
        return new DefinitionCompiler()
                .compile(folder).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.file() + ":" + finding.line() + ":" + finding.column() + " "
                                + finding.message())
                        .toList();
    }

    private static String form(String fields) {
        return "pages:\n  - id: one\n    title: 頁\n    fields:\n" + fields.indent(6);
    }

    private static Evaluation evaluate(String form, String answers) throws Exception {
        Compilation compilation = new DefinitionCompiler().compile(folder(PROCEDURE, form, Map.of()));
        ProcedureDefinition definition =
                compilation.definition().orElseThrow(() -> new AssertionError(compilation.findings()));
        return definition.form().evaluate(Answers.parse(answers), TODAY);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- {id: a, type: text, label: x, visible-if: b = 1} | form.yaml:5 nothing is called 'b' here",
                "- {id: a, type: number, label: x, visible-if: a + 1} | form.yaml:5 a condition is needed here, this is a number",
                "- {id: a, type: txt, label: x} | form.yaml:5 there is no field type 'txt'",
                "- {id: A, type: text, label: x} | form.yaml:5 an id is small letters, digits and underscores and begins with a letter",
                "- {id: a, type: text, label: x, colour: red} | form.yaml:5 the key 'colour' means nothing here",
                "- {id: a, type: text} | form.yaml:5 'label' is missing",
                "- {id: a, type: choice, label: x} | form.yaml:5 a choice needs options",
                "- {id: a, type: text, label: x, max-length: many} | form.yaml:5 'max-length' must be a number",
                "- {id: a, type: text, label: x, pattern: '('} | form.yaml:5 this is no regular expression: Unclosed group",
                "- {id: a, type: text, label: x, required: yes please} | form.yaml:5 'required' must be true or false",
                "- {id: a, type: computed, label: x} | form.yaml:5 a computed field needs a value",
                "- {id: a, type: computed, label: x, value: a + 1} | form.yaml:5 these depend on each other: a → a"
            })
    void mistakesAreToldAtTheirPlace(String field, String error) {
        List<String> errors = errors(folder(PROCEDURE, form(field), Map.of()));
        assertTrue(
                errors.stream()
                        .anyMatch(found -> found.replaceFirst(":\\d+ ", " ").startsWith(error)),
                errors.toString());
    }

    @Test
    void mistakesInExpressionsPointAtTheWord() {
        String form = "pages:\n  - id: one\n    title: x\n    visible-if: 1 = 1 and\n"
                + "    fields:\n      - {id: a, type: text, label: x, visible-if: a = b}\n";
        assertEquals(
                List.of(
                        "form.yaml:4:26 an expression is expected, not the end",
                        "form.yaml:6:55 nothing is called 'b' here"),
                errors(folder(PROCEDURE, form, Map.of())));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        List<String> errors = errors(folder(
                PROCEDURE + "fee: {table: fee.dmn}\ncolour: red\n",
                form(
                        "- {id: a, type: text, label: x}\n- {id: a, type: text, label: x}\n- {id: b, type: nothing, label: y}"),
                Map.of("fee.dmn", "<definitions>\n<!DOCTYPE x></definitions>")));
        assertEquals(4, errors.size(), errors.toString());
    }

    @Test
    void cyclesThroughConditionsAreFound() {
        List<String> errors = errors(folder(
                PROCEDURE,
                form(
                        "- {id: a, type: number, label: x, visible-if: b > 1}\n- {id: b, type: number, label: x, visible-if: a > 1}"),
                Map.of()));
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("these depend on each other"), errors.toString());
    }

    @Test
    void filesThatAreNoYamlNameTheLine() {
        List<String> errors = errors(folder(PROCEDURE, "pages:\n  - id: [", Map.of()));
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("form.yaml:2:"), errors.toString());
    }

    @Test
    void entitiesInDmnFilesAreRefused() {
        String dmn = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>";
        List<String> errors = errors(folder(
                PROCEDURE + "fee: {table: fee.dmn}\n",
                form("- {id: a, type: text, label: x}"),
                Map.of("fee.dmn", dmn)));
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith("fee.dmn:1:"), errors.toString());
    }

    @Test
    void hiddenFieldsCountAsUnanswered() throws Exception {
        String form = form(
                """
                - {id: a, type: yes-no, label: x}
                - {id: b, type: number, label: x, visible-if: a, required: true}
                - {id: c, type: number, label: x, visible-if: b > 1, required: true}
                - {id: d, type: computed, label: x, value: "if b = null then 0 else b"}
                """);
        Evaluation shown = evaluate(form, "{\"a\":true,\"b\":5}");
        assertEquals(List.of("a", "b", "c", "d"), List.copyOf(shown.visible()));
        assertEquals(List.of("c"), shown.findings().stream().map(Finding::path).toList());
        Evaluation hidden = evaluate(form, "{\"a\":false,\"b\":5,\"c\":\"no number\"}");
        assertEquals(List.of("a", "d"), List.copyOf(hidden.visible()));
        assertEquals(List.of(), hidden.findings());
        assertEquals("0", hidden.computed().get("d").toString());
    }

    @Test
    void rowsHaveConditionsOfTheirOwnAndNest() throws Exception {
        String form = form(
                """
                - {id: limit, type: number, label: x}
                - id: people
                  type: repeat
                  label: x
                  fields:
                    - {id: name, type: text, label: x, required: true}
                    - {id: age, type: number, label: x}
                    - {id: school, type: text, label: x, visible-if: age < limit, required: true}
                    - {id: double_age, type: computed, label: x, value: age * 2}
                    - id: pets
                      type: repeat
                      label: x
                      visible-if: age >= limit
                      fields:
                        - {id: weight, type: number, label: x, max: 100}
                        - {id: heavier, type: yes-no, label: x, visible-if: weight > age}
                - {id: total, type: computed, label: x, value: sum(people.double_age)}
                - {id: oldest, type: computed, label: x, value: max(people.age)}
                """);
        Evaluation evaluation = evaluate(
                form,
                """
                {"limit": 18, "people": [{"name": "a", "age": 10}, {"age": 40, "pets": [{"weight": 50}, {"weight": 101}]}]}
                """);
        assertTrue(evaluation.isVisible("people[0].school"));
        assertTrue(!evaluation.isVisible("people[1].school"));
        assertTrue(evaluation.isVisible("people[1].pets[0].heavier"));
        assertEquals("100", evaluation.computed().get("total").toString());
        assertEquals("40", evaluation.computed().get("oldest").toString());
        assertEquals("20", evaluation.computed().get("people[0].double_age").toString());
        assertEquals(
                List.of("people[0].school required", "people[1].name required", "people[1].pets[1].weight number-max"),
                evaluation.findings().stream()
                        .map(finding -> finding.path() + " " + finding.code())
                        .toList());
    }

    @Test
    void unknownAnswersAreFound() throws Exception {
        String form = form(
                "- {id: a, type: text, label: x}\n- {id: c, type: computed, label: x, value: a}\n- {id: r, type: repeat, label: x, fields: [{id: n, type: text, label: x}]}");
        Evaluation evaluation = evaluate(form, "{\"zz\":1,\"r\":[{\"zz\":1}],\"c\":\"mine\"}");
        assertEquals(
                List.of("c not-answerable", "r[0].zz unknown-field", "zz unknown-field"),
                evaluation.findings().stream()
                        .map(finding -> finding.path() + " " + finding.code())
                        .toList());
    }

    @Test
    void foldersKeepTheirHashThroughAZip() {
        ProcedureFolder folder = folder(PROCEDURE, form("- {id: a, type: text, label: x}"), Map.of());
        ProcedureFolder copy = ProcedureFolder.fromZip("sample", 1, folder.toZip());
        assertEquals(folder.sha256(), copy.sha256());
        assertTrue(!folder.sha256().equals(folder("id: x", "", Map.of()).sha256()));
    }
}
