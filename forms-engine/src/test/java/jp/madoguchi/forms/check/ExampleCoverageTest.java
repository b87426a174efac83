package jp.madoguchi.forms.check;

import static jp.madoguchi.forms.sample.SampleTable.inputs;
import static jp.madoguchi.forms.sample.SampleTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import org.junit.jupiter.api.Test;

class ExampleCoverageTest {

    private static final String FORM =
            """
            pages:
              - id: one
                title: x
                fields:
                  - {id: kind, type: choice, label: x, options: [{value: a, label: x}, {value: b, label: x}]}
                  - {id: note, type: text, label: x, visible-if: kind = "b"}
                  - id: people
                    type: repeat
                    label: x
                    fields:
                      - {id: age, type: number, label: x}
                      - {id: school, type: text, label: x, visible-if: age < 18}
              - id: two
                title: x
                visible-if: kind = "b"
                fields:
                  - {id: more, type: text, label: x}
            rules:
              - {id: grown-up, at: "people[].age", must: age >= 6, severity: warning, message: x}
            """;

    private static SampleProcedure sample(String... answers) {
        SampleProcedure sample =
                SampleProcedure.withForm(FORM).fee("UNIQUE", inputs("kind") + row("\"a\"", "1") + row("\"b\"", "2"));
        for (int i = 0; i < answers.length; i++) {
            sample.file("examples/" + i + ".yaml", "title: x\nanswers: " + answers[i] + "\nexpect: {outcome: grant}\n");
        }
        return sample;
    }

    private static List<String> missing(SampleProcedure sample, String summary) {
        Findings findings = new Findings();
        assertEquals(
                summary, ExampleCoverage.of(Found.examined(sample), findings).toString());
        return Found.lines(findings);
    }

    @Test
    void tellsEverythingNoExampleTries() {
        assertEquals(
                List.of(
                        "form.yaml:13 no example shows the page 'two': add one whose answers lead to it",
                        "form.yaml:6 no example shows 'note': add one whose answers lead to it",
                        "form.yaml:12 no example shows 'people[].school': add one whose answers lead to it",
                        "form.yaml:17 no example shows 'more': add one whose answers lead to it",
                        "form.yaml:19 no example breaks the rule 'grown-up': add one that expects this finding at"
                                + " 'people[].age'",
                        "fee.dmn:6 no example that can be filed reaches row 2 of the decision 'fee': add one whose"
                                + " answers fit it"),
                missing(sample("{kind: a, people: [{age: 20}]}"), "pages 1/2, fields 3/6, rules 0/1, table rows 1/2"));
    }

    @Test
    void everyRowOfARepeatCounts() {
        assertEquals(
                List.of(),
                missing(
                        sample("{kind: a, people: [{age: 20}, {age: 5, school: x}]}", "{kind: b, note: x, more: x}"),
                        "pages 2/2, fields 6/6, rules 1/1, table rows 2/2"));
    }

    @Test
    void conditionsMustBeSeenFalseAndAnswersGiven() {
        assertEquals(
                List.of(
                        "form.yaml:13 no example leaves out the page 'two': add one for which its condition is not"
                                + " true",
                        "form.yaml:6 no example answers 'note': add an answer to one that shows it",
                        "form.yaml:6 no example hides 'note': add one that shows what is around it and for which its"
                                + " visible-if is not true",
                        "form.yaml:7 no example answers 'people': add an answer to one that shows it",
                        "form.yaml:11 no example shows 'people[].age': add one whose answers lead to it",
                        "form.yaml:12 no example shows 'people[].school': add one whose answers lead to it",
                        "form.yaml:19 no example breaks the rule 'grown-up': add one that expects this finding at"
                                + " 'people[].age'",
                        "form.yaml:19 no example passes the rule 'grown-up': add one that shows 'people[].age' and for"
                                + " which 'must' is true",
                        "fee.dmn:5 no example that can be filed reaches row 1 of the decision 'fee': add one whose"
                                + " answers fit it"),
                missing(sample("{kind: b, more: x}"), "pages 1/2, fields 2/6, rules 0/1, table rows 1/2"));
    }
}
