package jp.madoguchi.forms.check;

import static jp.madoguchi.forms.sample.SampleTable.inputs;
import static jp.madoguchi.forms.sample.SampleTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.validation.Evaluation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TableChecksTest {

    private static final String FIELDS =
            """
            - {id: kind, type: choice, label: x, required: true, options: [{value: a, label: x}, {value: b, label: x}]}
            - {id: n, type: number, label: x, required: true, min: 0, max: 9}
            - {id: day, type: date, label: x, required: true, min: "2026-01-01", max: "2026-12-31"}
            - {id: more, type: yes-no, label: x, required: true, visible-if: kind = "b"}
            - {id: note, type: number, label: x}
            """;

    private static SampleProcedure table(String policy, String inputs, String... rows) {
        return SampleProcedure.withFields(FIELDS).fee(policy, inputs + String.join("", rows));
    }

    private static List<String> gaps(SampleProcedure sample) {
        return sample.then(Found.by(new TableGaps())).stream()
                .map(found -> found.replaceFirst(".* fits where (.*): add a row.*", "$1"))
                .toList();
    }

    private static List<String> rows(SampleProcedure sample) {
        return sample.then(Found.by(new TableRows()));
    }

    @Test
    void gapsAreNamedInWords() {
        assertEquals(
                List.of("fee.dmn:2 no row of the decision 'fee' fits where kind is \"b\" and n is 5 to 9: add a row; if"
                        + " nothing is to be decided then, one with the outcome null"),
                table("UNIQUE", inputs("kind", "n"), row("\"a\"", "-", "1"), row("\"b\"", "< 5", "2"))
                        .then(Found.by(new TableGaps())));
        assertEquals(List.of("n is 4"), gaps(table("UNIQUE", inputs("n"), row("[0..3]", "1"), row("> 4", "2"))));
        assertEquals(
                List.of("day is 2026-04-01"),
                gaps(table(
                        "FIRST",
                        inputs("day"),
                        row("< date(\"2026-04-01\")", "1"),
                        row("> date(\"2026-04-01\")", "2"))));
    }

    @Test
    void tableOfAComputedFieldIsReadInItsRow() {
        String fields =
                """
                - id: things
                  type: repeat
                  max-items: 9
                  label: x
                  fields:
                    - {id: kind, type: choice, label: x, required: true, options: [{value: a, label: x}, {value: b, label: x}]}
                    - {id: charge, type: computed, label: x, table: {file: charge.dmn, decision: charge}}
                """;
        SampleProcedure complete = rowTable(fields, row("\"a\"", "1"), row("\"b\"", "2"));
        assertEquals(List.of(), gaps(complete));
        assertEquals(List.of("kind is \"b\""), gaps(rowTable(fields, row("\"a\"", "1"))));
        SampleProcedure example = complete.file(
                "examples/one.yaml",
                "title: x\nanswers: {things: [{kind: b}]}\nexpect: {computed: {\"things[0].charge\": 2}}\n");
        Findings findings = new Findings();
        assertTrue(
                ExampleCoverage.of(Found.examined(example), findings).toString().contains("table rows 1/2"),
                () -> Found.lines(findings).toString());
        assertTrue(Found.lines(findings).toString().contains("reaches row 1 of the decision 'charge'"));
    }

    private static SampleProcedure rowTable(String fields, String... rows) {
        return SampleProcedure.withFields(fields)
                .file(
                        "charge.dmn",
                        "<definitions><decision id=\"charge\" name=\"charge\">\n<decisionTable hitPolicy=\"UNIQUE\">\n"
                                + inputs("kind") + String.join("", rows) + "</decisionTable></decision></definitions>");
    }

    @Test
    void completeTablesHaveNoGaps() {
        assertEquals(
                List.of(),
                gaps(table(
                        "UNIQUE",
                        inputs("kind", "n"),
                        row("\"a\"", "-", "1"),
                        row("not(\"a\")", "[0..4]", "2"),
                        row("not(\"a\")", "[5..9]", "2"))));
        assertEquals(List.of(), gaps(table("FIRST", inputs("kind"), row("\"a\"", "1"), row("-", "null"))));
        assertEquals(List.of(), gaps(table("COLLECT", inputs("kind"), row("\"a\"", "1"))));
    }

    @Test
    void whatIsHiddenOrOptionalIsNotAnswered() {
        assertEquals(
                List.of("more is not answered"),
                gaps(table("UNIQUE", inputs("more"), row("true", "1"), row("false", "2"))));
        assertEquals(
                List.of(),
                gaps(table(
                        "UNIQUE",
                        inputs("kind", "more"),
                        row("\"a\"", "null", "1"),
                        row("\"b\"", "true", "1"),
                        row("\"b\"", "false", "2"))));
        assertEquals(
                List.of("note is not answered"),
                gaps(table("UNIQUE", inputs("note"), row("< 3", "1"), row(">= 3", "2"))));
    }

    @Test
    void whatRulesAndExitsForbidIsNoGap() {
        String form = "pages:\n  - id: one\n    title: x\n    fields:\n" + FIELDS.indent(6);
        String table = inputs("kind", "n") + row("\"a\"", "-", "1") + row("\"b\"", "< 5", "2");
        String rule = "rules:\n  - {id: r, at: n, must: not(kind = \"b\" and n >= 5), message: x%s}\n";
        assertEquals(
                List.of(),
                gaps(SampleProcedure.withForm(form + rule.formatted("")).fee("UNIQUE", table)));
        assertEquals(
                List.of("kind is \"b\" and n is 5 to 9"),
                gaps(SampleProcedure.withForm(form + rule.formatted(", severity: warning"))
                        .fee("UNIQUE", table)));
        String exit = "exits:\n  - {id: r, at: kind, when: kind = \"b\" and n > 4, title: x, text: x}\n";
        assertEquals(List.of(), gaps(SampleProcedure.withForm(form + exit).fee("UNIQUE", table)));
    }

    @Test
    void overlapsAgainstTheHitPolicy() {
        String[] rows = {row("[0..5]", "1"), row("[5..9]", "2")};
        assertEquals(
                List.of("fee.dmn:6 rows 1 and 2 of the decision 'fee' both fit where n is 5: make one of them narrower,"
                        + " or choose the hit policy FIRST"),
                rows(table("UNIQUE", inputs("n"), rows)));
        assertEquals(1, rows(table("ANY", inputs("n"), rows)).size());
        assertEquals(List.of(), rows(table("ANY", inputs("n"), row("[0..5]", "1"), row("[5..9]", "1"))));
        assertEquals(List.of(), rows(table("FIRST", inputs("n"), rows)));
        assertEquals(List.of(), rows(table("UNIQUE", inputs("n"), row("[0..5)", "1"), row("[5..9]", "2"))));
    }

    @Test
    void rowsThatNeverFit() {
        assertEquals(
                List.of("fee.dmn:6 row 2 of the decision 'fee' never fits an application that can be filed: mend its"
                        + " tests or take it out"),
                rows(table("UNIQUE", inputs("kind"), row("\"a\"", "1"), row("\"c\"", "2"))));
        assertEquals(
                List.of("fee.dmn:7 row 3 of the decision 'fee' is never reached, as earlier rows fit first: move it up"
                        + " or take it out"),
                rows(table("FIRST", inputs("n"), row("<= 4", "1"), row("> 4", "2"), row("-", "3"))));
        assertEquals(List.of(), rows(table("FIRST", inputs("note"), row("<= 4", "1"), row("> 4", "2"), row("-", "3"))));
    }

    /** Every answer that can be filed and is decided by no row lies in a gap that is reported, and the other way round. */
    @Property(tries = 60)
    void gapsAreJustWhereNothingIsDecided(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            rows.add(row(
                    one(random, "\"a\"", "\"b\"", "-", "not(\"a\")"),
                    one(random, "-", "< 4", ">= 4", "[2..6]", "(6..9]", "not(3, 5)", "7"),
                    one(random, "-", "true", "false", "null", "not(null)"),
                    "1"));
        }
        SampleProcedure sample = table("FIRST", inputs("kind", "n", "more"), rows.toArray(new String[0]));
        boolean reported = !gaps(sample).isEmpty();
        boolean open = false;
        var form = Found.examined(sample).definition().form();
        for (String kind : List.of("a", "b")) {
            for (int n = 0; n <= 9; n++) {
                for (Boolean more : new Boolean[] {true, false}) {
                    Map<String, Object> answers = new LinkedHashMap<>();
                    answers.put("kind", kind);
                    answers.put("n", java.math.BigDecimal.valueOf(n));
                    answers.put("day", "2026-04-01");
                    answers.put("more", more);
                    Evaluation evaluation = form.evaluate(Answers.of(answers), java.time.LocalDate.of(2026, 4, 1));
                    assertTrue(!evaluation.blocksFiling());
                    open |= evaluation.feeYen().isEmpty();
                }
            }
        }
        assertEquals(open, reported, () -> rows.toString());
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
