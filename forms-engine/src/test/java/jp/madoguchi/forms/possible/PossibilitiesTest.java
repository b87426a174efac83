package jp.madoguchi.forms.possible;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.sample.SampleProcedure;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PossibilitiesTest {

    private static final String FORM =
            """
            pages:
              - id: one
                title: x
                fields:
                  - {id: kind, type: choice, label: x, required: true, options: [{value: a, label: x}, {value: b, label: x}, {value: c, label: x}]}
                  - {id: sub, type: choice, label: x, required: true, visible-if: 'kind = "b"', options: [{value: p, label: x}, {value: q, label: x}]}
                  - {id: flag, type: yes-no, label: x, required: true}
                  - {id: n, type: number, label: x, min: 0, max: 10}
                  - {id: m, type: number, label: x, decimals: 1, min: 0, max: 10, visible-if: n > 3}
                  - {id: d, type: date, label: x, min: "2026-01-01", max: "2026-12-31"}
                  - {id: text, type: text, label: x, visible-if: 'kind != "a"'}
                  - {id: many, type: choices, label: x, options: [{value: p, label: x}, {value: q, label: x}]}
                  - {id: class, type: computed, label: x, value: 'if n > 5 then "high" else if n >= 0 then "low" else null'}
                  - {id: double, type: computed, label: x, value: n * 2, visible-if: flag}
              - id: two
                title: x
                visible-if: kind = "c"
                fields:
                  - {id: late, type: number, label: x, required: true}
            """;

    private static final FormDefinition DEFINITION = compiled("true");
    private static final FormModel MODEL = new FormModel(DEFINITION);

    private static FormDefinition compiled(String condition) {
        String probe =
                "  - id: three\n    title: x\n    fields:\n      - id: probe\n        type: text\n        label: x\n"
                        + "        visible-if: >-\n          " + condition + "\n";
        return SampleProcedure.withForm(FORM + probe).form();
    }

    private static Condition condition(String text) {
        return MODEL.condition(SourceText.of(text), "").orElseThrow(() -> new AssertionError(text));
    }

    private static boolean possible(String condition) {
        return Possibilities.whileFillingIn(MODEL).together(List.of(condition(condition)));
    }

    private static boolean possibleWhenFiled(String condition) {
        return Possibilities.whenFiled(MODEL).together(List.of(condition(condition)));
    }

    @Example
    void contradictionsAreSeen() {
        for (String impossible : List.of(
                "kind = \"a\" and kind = \"b\"",
                "kind = \"z\"",
                "kind in (\"a\", \"b\") and not(kind != \"c\")",
                "not(kind in (\"a\", \"b\", \"c\")) and kind != null",
                "sub = \"p\" and kind = \"a\"",
                "n > 10",
                "n > 3 and n < 4",
                "n between 5 and 3",
                "n in [3..5] and n in (<3, >5)",
                "m > 1 and n <= 3",
                "late > 1 and kind = \"a\"",
                "late != null and sub = \"p\"",
                "flag and not(flag)",
                "flag = true and flag = false",
                "n < m and n > m",
                "n = m and n < m",
                "d > date(\"2027-01-01\")",
                "d < @\"2026-02-01\" and d >= @\"2026-02-01\"",
                "d.month > 12",
                "count(many) < 0",
                "list contains(many, \"p\") and not(list contains(many, \"p\"))",
                "class = \"middle\"",
                "class = \"high\" and n < 4",
                "class = \"low\" and n = 6",
                "double = 4 and not(flag)",
                "text = \"x\" and kind = \"a\"",
                "text = null and text = \"x\"",
                "(if flag then n > 3 else n > 5) and n < 2",
                "n != null and n = null",
                "false",
                "null")) {
            assertFalse(possible(impossible), impossible);
        }
    }

    @Example
    void whatIsPossibleIsNotCalledImpossible() {
        for (String possible : List.of(
                "kind = \"a\" and flag",
                "kind = null",
                "kind != \"a\"",
                "not(kind = \"a\")",
                "sub = null",
                "sub != \"p\" and kind = \"a\"",
                "n = 4",
                "n > 3 and n < 5",
                "m > 1.2 and m < 1.4",
                "n < m or n > m",
                "class = \"high\" and n > 5",
                "class = null",
                "double > 3 and flag",
                "flag or not(flag)",
                "text = \"x\" and late = 3",
                "count(many) = 0",
                "d.weekday = 7",
                "not(n in [3..5])",
                "if flag then n > 3 else n > 5",
                "some x in many satisfies x = \"p\"")) {
            assertTrue(possible(possible), possible);
        }
    }

    @Example
    void whatIsRequiredIsAnsweredWhenFiled() {
        assertTrue(possible("flag = null"));
        assertFalse(possibleWhenFiled("flag = null"));
        assertTrue(possibleWhenFiled("n = null"));
        assertTrue(possibleWhenFiled("sub = null"));
        assertFalse(possibleWhenFiled("sub = null and kind = \"b\""));
        assertFalse(possibleWhenFiled("late = null and kind = \"c\""));
        assertFalse(possibleWhenFiled("not(kind in (\"a\", \"b\", \"c\"))"));
    }

    /** The soundness of all that is reported: what is called impossible, no answers make true. */
    @Property(tries = 150)
    void whatIsCalledImpossibleIsImpossible(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String text = new RandomConditions(random).condition(3);
        boolean impossible = !possible(text);
        boolean impossibleWhenFiled = !possibleWhenFiled(text);
        if (!impossible && !impossibleWhenFiled) {
            return;
        }
        FormDefinition form = compiled(text);
        for (int i = 0; i < 200; i++) {
            Answers answers = Answers.of(answers(random));
            var evaluation = form.evaluate(answers, SampleProcedure.TODAY);
            boolean shown = evaluation.isVisible("probe");
            assertFalse(shown && impossible, () -> text + " is true for " + answers.toJsonText());
            boolean filed = shown && !evaluation.blocksFiling();
            assertFalse(filed && impossibleWhenFiled, () -> text + " is true when filed for " + answers.toJsonText());
        }
    }

    /** Nothing of worth would be proved if hardly any random condition were impossible. */
    @Example
    void manyRandomConditionsAreImpossible() {
        int impossible = 0;
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            impossible += possible(new RandomConditions(random).condition(3)) ? 0 : 1;
        }
        int found = impossible;
        assertTrue(found > 100 && found < 900, () -> found + " of 1000");
    }

    private static Map<String, Object> answers(Random random) {
        Map<String, Object> answers = new HashMap<>();
        maybe(random, answers, "kind", List.of("a", "b", "c"));
        maybe(random, answers, "sub", List.of("p", "q"));
        maybe(random, answers, "flag", List.of(true, false));
        maybe(random, answers, "n", List.of(number(random.nextInt(11)), number(random.nextInt(11))));
        maybe(random, answers, "m", List.of(new BigDecimal(random.nextInt(101)).movePointLeft(1)));
        maybe(random, answers, "late", List.of(number(random.nextInt(11))));
        maybe(random, answers, "d", List.of("2026-01-01", "2026-02-01", "2026-06-15", "2026-12-31"));
        maybe(random, answers, "text", List.of("x", "a", "日本"));
        maybe(random, answers, "many", List.of(List.of("p"), List.of("q", "p")));
        return answers;
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static void maybe(Random random, Map<String, Object> answers, String field, List<?> values) {
        if (random.nextInt(6) > 0) {
            answers.put(field, values.get(random.nextInt(values.size())));
        }
    }
}
