package jp.madoguchi.forms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import org.junit.jupiter.api.Test;

class LimitsAndExamplesTest {

    @Test
    void textsRowsAndFilesWithoutALimitAreNamedAtTheirLine() {
        SampleProcedure sample = SampleProcedure.withFields(
                """
                - {id: name, type: text, label: x}
                - {id: note, type: textarea, label: x, max-length: 100}
                - {id: paper, type: attachment, label: x}
                - id: people
                  type: repeat
                  label: x
                  fields:
                    - {id: reading, type: kana, label: x}
                    - {id: born, type: date, label: x}
                """);
        assertEquals(
                List.of(
                        "form.yaml:5 'name' has no limit: say max-length, the most that is ever needed",
                        "form.yaml:7 'paper' has no limit: say max-items, the most that is ever needed",
                        "form.yaml:8 'people' has no limit: say max-items, the most that is ever needed",
                        "form.yaml:12 'people[].reading' has no limit: say max-length, the most that is ever needed"),
                sample.then(Found.by(new Unlimited())));
        assertEquals(
                List.of(),
                SampleProcedure.withFields("- {id: name, type: text, label: x, max-length: 9}")
                        .then(Found.by(new Unlimited())));
    }

    @Test
    void examplesAreAtLeastFiveAndOfEveryOutcome() {
        SampleProcedure one = SampleProcedure.withFields("- {id: name, type: text, label: x, max-length: 9}")
                .file("examples/a.yaml", "title: x\nanswers: {name: a}\nexpect: {outcome: grant}\n");
        assertEquals(
                List.of(
                        "procedure.yaml:1 1 examples are too few: write at least 5",
                        "procedure.yaml:1 there is no example that cannot be filed: add one with 'outcome: not-fileable'"),
                one.then(Found.by(new FewExamples())));
        SampleProcedure many = one;
        for (String name : List.of("b", "c", "d")) {
            many = many.file("examples/" + name + ".yaml", "title: x\nanswers: {name: a}\nexpect: {outcome: grant}\n");
        }
        many = many.file(
                "examples/e.yaml",
                "title: x\nanswers: {name: aaaaaaaaaa}\nexpect: {findings: {name: [too-long]}, outcome: not-fileable}\n");
        assertEquals(List.of(), many.then(Found.by(new FewExamples())));
    }
}
