package jp.madoguchi.forms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.forms.sample.SampleProcedure;
import org.junit.jupiter.api.Test;

class ConditionChecksTest {

    private static final String KIND =
            "- {id: kind, type: choice, label: x, options: [{value: a, label: x}, {value: b, label: x}]}\n";

    private static List<String> unreachable(String fields) {
        return SampleProcedure.withFields(KIND + fields).then(Found.by(new Unreachable()));
    }

    @Test
    void aFieldWhoseConditionIsNeverTrue() {
        assertEquals(
                List.of("form.yaml:6 'note' can never be shown, as its visible-if is never true: mend it or take the"
                        + " field out"),
                unreachable("- {id: note, type: text, label: x, visible-if: kind = \"c\"}\n"));
        assertEquals(List.of(), unreachable("- {id: note, type: text, label: x, visible-if: kind = \"b\"}\n"));
    }

    @Test
    void aFieldInAGroupThatIsNotShownThen() {
        String group =
                """
                - id: people
                  type: repeat
                  label: x
                  visible-if: kind = "a"
                  fields:
                    - {id: age, type: number, label: x}
                    - {id: school, type: text, label: x, required: true, visible-if: kind = "%s"}
                """;
        assertEquals(
                List.of("form.yaml:12 'people[].school' is required but can never be shown, as its visible-if"
                        + " contradicts the condition of the group or the page 'one': mend one of the two or take the"
                        + " field out"),
                unreachable(group.formatted("b")));
        assertEquals(List.of(), unreachable(group.formatted("a")));
    }

    @Test
    void aFieldThatDependsOnOneHiddenThen() {
        String chain =
                """
                - {id: one, type: yes-no, label: x, visible-if: kind = "a"}
                - {id: two, type: text, label: x, visible-if: one and kind %s "a"}
                """;
        assertEquals(1, unreachable(chain.formatted("!=")).size());
        assertEquals(0, unreachable(chain.formatted("=")).size());
    }

    @Test
    void aRequirementThatIsNeverMet() {
        String field = "- {id: note, type: text, label: x, visible-if: kind = \"a\", required-if: kind = \"%s\"}\n";
        assertEquals(
                List.of("form.yaml:6 'note' is never required, as its required-if is never true while it is shown:"
                        + " mend it or take it out"),
                unreachable(field.formatted("b")));
        assertEquals(List.of(), unreachable(field.formatted("a")));
    }

    @Test
    void aPageThatIsNeverShown() {
        String form =
                """
                pages:
                  - id: one
                    title: x
                    fields:
                      - {id: kind, type: choice, label: x, options: [{value: a, label: x}]}
                  - id: two
                    title: x
                    visible-if: kind = "%s"
                    fields:
                      - {id: note, type: text, label: x}
                """;
        assertEquals(
                List.of(
                        "form.yaml:8 the page 'two' can never be shown, as its visible-if is never true: mend it or take"
                                + " the page out"),
                SampleProcedure.withForm(form.formatted("b")).then(Found.by(new Unreachable())));
        assertEquals(List.of(), SampleProcedure.withForm(form.formatted("a")).then(Found.by(new Unreachable())));
    }

    @Test
    void rulesThatNeverFindAnything() {
        String rules =
                """
                    - {id: n, type: number, label: x, min: 0, max: 9}
                    - {id: note, type: text, label: x, visible-if: n > 5}
                rules:
                  - {id: too-large, at: n, must: %s, message: x}
                  - {id: no-note, at: note, must: n >= %s, message: x}
                """;
        String form = "pages:\n- id: one\n  title: x\n  fields:\n";
        assertEquals(
                List.of(
                        "form.yaml:8 the rule 'too-large' never finds anything, as 'must' is never false while 'n' is"
                                + " shown and every field keeps its own limits: mend it or take it out",
                        "form.yaml:9 the rule 'no-note' never finds anything, as 'must' is never false while 'note' is"
                                + " shown and every field keeps its own limits: mend it or take it out"),
                SampleProcedure.withForm(form + rules.formatted("n < 10", "6")).then(Found.by(new IdleRules())));
        assertEquals(
                List.of(),
                SampleProcedure.withForm(form + rules.formatted("n < 9", "7")).then(Found.by(new IdleRules())));
    }

    @Test
    void exitsThatLeadNobodyOut() {
        String form =
                """
                pages:
                - id: one
                  title: x
                  fields:
                    - {id: n, type: number, label: x, min: 0, max: 9}
                exits:
                  - {id: elsewhere, at: n, when: n > %s, title: x, text: x}
                """;
        assertEquals(
                List.of("form.yaml:7 the exit 'elsewhere' leads nobody out, as 'when' is never true while 'n' is shown:"
                        + " mend it or take it out"),
                SampleProcedure.withForm(form.formatted("9")).then(Found.by(new IdleRules())));
        assertEquals(List.of(), SampleProcedure.withForm(form.formatted("8")).then(Found.by(new IdleRules())));
    }
}
