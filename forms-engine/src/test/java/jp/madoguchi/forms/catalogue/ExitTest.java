package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTest {

    private static final String FIELDS =
            """
            - {id: works, type: choice, label: 勤め先, options: [{value: company, label: 会社}, {value: state, label: 役所}]}
            - {id: shown, type: yes-no, label: x}
            - {id: lord, type: yes-no, label: x, visible-if: shown}
            - id: dogs
              type: repeat
              label: 犬
              fields:
                - {id: chip, type: yes-no, label: x}
            """;
    private static final String EXITS =
            """
            exits:
              - id: state-pays
                at: works
                when: works = "state"
                title: 勤め先に請求してください
                text: 公務員の方は勤め先に請求します。
                link: {url: "https://example.go.jp/", label: 案内}
              - {id: lordly, at: lord, when: lord, title: a, text: b}
              - {id: chipped, at: "dogs[].chip", when: chip, title: a, text: b}
            """;

    private static SampleProcedure sample() {
        return SampleProcedure.withFields(FIELDS).form(EXITS);
    }

    @Test
    void anAnswerLeadsOutAndBlocksFiling() throws Exception {
        Evaluation evaluation = sample().evaluate(Map.of("works", "state"));
        Exit exit = evaluation.exits().get(0);
        assertEquals("state-pays", exit.id());
        assertEquals("works", exit.path());
        assertEquals("勤め先に請求してください", exit.title().ja());
        assertEquals("https://example.go.jp/", exit.link().orElseThrow().url());
        assertEquals("state-pays", evaluation.findingsAt("works").get(0).code());
        assertTrue(evaluation.blocksFiling());
    }

    @Test
    void otherAnswersAndNoAnswerDoNot() throws Exception {
        assertEquals(List.of(), sample().evaluate(Map.of("works", "company")).exits());
        assertFalse(sample().evaluate(Map.of()).blocksFiling());
    }

    @Test
    void aHiddenAnswerLeadsNowhere() throws Exception {
        assertEquals(List.of(), sample().evaluate(Map.of("lord", true)).exits());
        assertEquals(
                1,
                sample().evaluate(Map.of("shown", true, "lord", true)).exits().size());
    }

    @Test
    void anExitStandsAtItsRow() throws Exception {
        Evaluation evaluation = sample().evaluate(Map.of("dogs", List.of(Map.of("chip", false), Map.of("chip", true))));
        assertEquals(
                List.of("dogs[1].chip"),
                evaluation.exits().stream().map(Exit::path).toList());
    }

    @Test
    void anExampleSaysWhichExitItShows() {
        String example = "title: 公務員\nanswers: {works: %s}\nexpect: {exit: %s, outcome: not-fileable}\n";
        SampleProcedure right = sample().file("examples/a.yaml", example.formatted("state", "state-pays"));
        assertEquals(List.of(), ExampleCheck.run(right.definition()));
        SampleProcedure wrong = sample().file("examples/a.yaml", example.formatted("company", "state-pays"));
        assertTrue(ExampleCheck.run(wrong.definition()).stream()
                .anyMatch(each -> each.message().contains("the exit should be state-pays")));
        SampleProcedure unexpected = sample().file(
                        "examples/a.yaml", "title: x\nanswers: {works: state}\nexpect: {outcome: not-fileable}\n");
        assertTrue(ExampleCheck.run(unexpected.definition()).stream()
                .anyMatch(each -> each.message().contains("[state-pays]")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a, at: nobody, when: shown, title: a, text: b} | no field has the path 'nobody'",
                "{id: a, at: works, when: works, title: a, text: b} | a condition is needed here, this is a string",
                "{id: a, at: works, title: a, text: b} | 'when' is missing",
                "{id: required, at: works, when: shown, title: a, text: b} | 'required' is a code of the product's own findings: choose another id",
                "{id: a, at: works, when: shown, title: a, text: b, link: {url: 'javascript:1', label: c}} | a link begins with https://, http:// or, within this system, a single /",
                "{id: a, at: works, when: shown, title: a, text: b, link: {url: '//evil', label: c}} | a link begins with https://, http:// or, within this system, a single /"
            })
    void mistakesAreToldAtTheirLine(String exit, String message) {
        List<String> errors = SampleProcedure.withFields(FIELDS)
                .form("exits:\n  - " + exit + "\n")
                .errors();
        assertEquals(List.of("form.yaml:14 " + message), errors);
    }

    @Test
    void ruleAndExitDoNotShareAnId() {
        String both = "rules:\n  - {id: a, at: works, must: shown, message: m}\n"
                + "exits:\n  - {id: a, at: works, when: shown, title: a, text: b}\n";
        assertEquals(
                List.of("form.yaml:16 an exit needs an id of its own: small letters, digits and hyphens"),
                SampleProcedure.withFields(FIELDS).form(both).errors());
    }
}
