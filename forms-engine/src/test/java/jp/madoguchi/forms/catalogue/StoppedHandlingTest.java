package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.sample.SampleTable;
import jp.madoguchi.forms.template.DocumentFacts;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a procedure decides by the answers after they are filed is found to exceed its limits before they are. */
class StoppedHandlingTest {

    private static final String COUNT = "count(for a in rows, b in rows, c in rows, d in rows return 1)";
    private static final String FIELDS =
            """
            - {id: n, type: number, label: x}
            - id: rows
              type: repeat
              label: x
              max-items: 200
              fields:
                - {id: k, type: text, label: x, max-length: 200}
            """;
    private static final String DOCUMENT = "documents:\n  - {id: d, template: d.md, title: x, outcome: grant";

    private static SampleProcedure sample(String more, String template) {
        return SampleProcedure.withFields(FIELDS)
                .more(more.replace("COUNT", COUNT))
                .file("d.md", template.replace("COUNT", COUNT))
                .file("levels.dmn", SampleTable.expressions("levels", COUNT));
    }

    private static Answers answers(int rows) throws Exception {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            list.add(Map.of("k", "あ".repeat(200)));
        }
        return Answers.of(Map.of("n", BigDecimal.ONE, "rows", list));
    }

    private static List<String> found(ProcedureDefinition procedure, Answers answers) {
        Evaluation evaluation = procedure.form().evaluate(answers, SampleProcedure.TODAY);
        assertEquals(List.of(), evaluation.findings(), "the form itself is within its limits");
        return procedure.findingsBeforeFiling(answers, evaluation, SampleProcedure.TODAY).stream()
                .filter(Finding::blocks)
                .map(finding -> finding.path() + " " + finding.code())
                .toList();
    }

    private static void assertStops(String more, String template) throws Exception {
        ProcedureDefinition procedure = sample(more, template).definition();
        assertEquals(List.of("n evaluation-stopped"), found(procedure, answers(100)));
        assertEquals(List.of(), found(procedure, answers(3)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "review: {opinions: [{office: b, question: x, within-days: 3, when: 'COUNT > 1'}]}",
                "review: {inspection: {purpose: x, when: 'COUNT > 1'}}",
                "payments: [{kind: charge, due: grant, amount: 'COUNT'}]",
                "payments: [{kind: charge, due: grant, amount: n, when: 'COUNT > 1'}]",
                "dispatch: {tags: [{id: tag, name: x, when: 'COUNT > 1'}]}",
            })
    void conditionsOfTheProcedure(String lines) throws Exception {
        assertStops(lines + "\n", "x");
    }

    @Test
    void thePeopleWhoApprove() throws Exception {
        SampleProcedure sample = sample("", "x");
        sample.file(
                "procedure.yaml",
                sample.text("procedure.yaml")
                        .replace("approval-levels: 1", "approval-levels: 2, levels: {table: levels.dmn}"));
        ProcedureDefinition procedure = sample.definition();
        assertEquals(List.of("n evaluation-stopped"), found(procedure, answers(100)));
        assertEquals(List.of(), found(procedure, answers(1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "when: 'COUNT > 1'}, {id: e, template: d.md, title: x, outcome: grant}]",
                "valid-until: 'document.date + duration(\"P\" + string(COUNT) + \"D\")'}]"
            })
    void conditionsOfDocuments(String rest) throws Exception {
        assertStops("documents: [{id: d, template: d.md, title: x, outcome: grant, " + rest + "\n", "x");
    }

    @Test
    void whatDocumentsSay() throws Exception {
        assertStops(DOCUMENT + "}\n", "{{ COUNT }}");
        assertStops(DOCUMENT + "}\n", "{{#if COUNT > 1}}\n\nx\n\n{{/if}}");
        String loops = "{{#each a in rows}}\n\n{{#each b in rows}}\n\n{{#each c in rows}}\n\nx {{ a.k }}\n\n"
                + "{{/each}}\n\n{{/each}}\n\n{{/each}}";
        assertStops(DOCUMENT + "}\n", loops);
        ProcedureDefinition procedure = sample(DOCUMENT + "}\n", loops).definition();
        Answers many = answers(100);
        DocumentFacts facts = DocumentFacts.before(
                many, procedure.form().evaluate(many, SampleProcedure.TODAY), SampleProcedure.TODAY);
        assertThrows(
                EvaluationStopped.class,
                () -> procedure.documents().get(0).content().fill(facts, Locale.JAPAN));
    }

    @Test
    void anAmountThatCannotBeToldIsNotOwedYet() throws Exception {
        ProcedureDefinition procedure = sample(
                        "payments: [{kind: charge, due: grant, amount: 'if n > 5 then 10 ** 30 else COUNT'}]\n", "x")
                .definition();
        PaymentRule rule = procedure.handling().payments().get(0);
        Evaluation tooMuch = procedure.form().evaluate(answers(100), SampleProcedure.TODAY);
        assertEquals(Optional.empty(), rule.yen(tooMuch, SampleProcedure.TODAY));
        Evaluation unpayable =
                procedure.form().evaluate(Answers.of(Map.of("n", BigDecimal.TEN)), SampleProcedure.TODAY);
        assertEquals(Optional.empty(), rule.yen(unpayable, SampleProcedure.TODAY));
    }
}
