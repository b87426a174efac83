package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionCompilerTest {

    private static List<String> errors(SampleProcedure sample) {
        return sample.mistakes().stream()
                .map(finding ->
                        finding.file() + ":" + finding.line() + ":" + finding.column() + " " + finding.message())
                .toList();
    }

    private static Evaluation evaluate(String fields, String answers) throws Exception {
        return SampleProcedure.withFields(fields).form().evaluate(Answers.parse(answers), SampleProcedure.TODAY);
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
        List<String> errors = errors(SampleProcedure.withFields(field));
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
                errors(SampleProcedure.withForm(form)));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        List<String> errors = errors(SampleProcedure.withFields(
                        "- {id: a, type: text, label: x}\n- {id: a, type: text, label: x}\n- {id: b, type: nothing, label: y}")
                .more("fee: {table: fee.dmn}\ncolour: red\n")
                .file("fee.dmn", "<definitions>\n<!DOCTYPE x></definitions>"));
        assertEquals(4, errors.size(), errors.toString());
    }

    @Test
    void cyclesThroughConditionsAreFound() {
        List<String> errors = errors(
                SampleProcedure.withFields(
                        "- {id: a, type: number, label: x, visible-if: b > 1}\n- {id: b, type: number, label: x, visible-if: a > 1}"));
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("these depend on each other"), errors.toString());
    }

    /** The last is a text of 300 characters that stands for ten thousand million values. */
    @Test
    void filesThatNeverEndAreRefused() {
        String deep = "answers: {a: " + "[".repeat(21) + "]".repeat(21) + "}\nexpect: {}\n";
        StringBuilder many = new StringBuilder("a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int i = 1; i < 10; i++) {
            many.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
        }
        assertEquals(
                List.of(
                        "examples/deep.yaml:1:1 the file is nested deeper than 20",
                        "examples/deepest.yaml:1:1 the file is nested deeper than 20",
                        "examples/endless.yaml:1:1 the file is nested deeper than 20",
                        "examples/many.yaml:1:1 the file has more than 1000000 values with its aliases written out"),
                errors(SampleProcedure.withFields("- {id: a, type: text, label: x}")
                        .file("examples/deep.yaml", deep)
                        .file("examples/deepest.yaml", "a: " + "[".repeat(100_000))
                        .file("examples/endless.yaml", "answers: &a {a: *a}\nexpect: {}\n")
                        .file("examples/many.yaml", many.toString())));
    }

    @Test
    void filesThatAreNoYamlNameTheLine() {
        List<String> errors = errors(SampleProcedure.withForm("pages:\n  - id: ["));
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("form.yaml:2:"), errors.toString());
    }

    @Test
    void entitiesInDmnFilesAreRefused() {
        String dmn = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>";
        List<String> errors = errors(SampleProcedure.withFields("- {id: a, type: text, label: x}")
                .more("fee: {table: fee.dmn}\n")
                .file("fee.dmn", dmn));
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith("fee.dmn:1:"), errors.toString());
    }

    @Test
    void hiddenFieldsCountAsUnanswered() throws Exception {
        String form =
                """
                - {id: a, type: yes-no, label: x}
                - {id: b, type: number, label: x, visible-if: a, required: true}
                - {id: c, type: number, label: x, visible-if: b > 1, required: true}
                - {id: d, type: computed, label: x, value: "if b = null then 0 else b"}
                """;
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
        String form =
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
                """;
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
        String form =
                "- {id: a, type: text, label: x}\n- {id: c, type: computed, label: x, value: a}\n- {id: r, type: repeat, label: x, fields: [{id: n, type: text, label: x}]}";
        Evaluation evaluation = evaluate(form, "{\"zz\":1,\"r\":[{\"zz\":1}],\"c\":\"mine\"}");
        assertEquals(
                List.of("c not-answerable", "r[0].zz unknown-field", "zz unknown-field"),
                evaluation.findings().stream()
                        .map(finding -> finding.path() + " " + finding.code())
                        .toList());
    }

    @Test
    void foldersKeepTheirHashThroughAZip() {
        ProcedureFolder folder =
                SampleProcedure.withFields("- {id: a, type: text, label: x}").folder();
        ProcedureFolder copy = ProcedureFolder.fromZip("sample", 1, folder.toZip());
        assertEquals(folder.sha256(), copy.sha256());
        assertNotEquals(folder.sha256(), SampleProcedure.withFields("").folder().sha256());
    }
}
