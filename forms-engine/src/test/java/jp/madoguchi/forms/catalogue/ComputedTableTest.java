package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.validation.Evaluation;
import org.junit.jupiter.api.Test;

/** A computed field takes its value from a decision that reads what an expression in its place would. */
class ComputedTableTest {

    private static final String FIELDS =
            """
            - {id: factor, type: number, label: 係数}
            - id: objects
              type: repeat
              label: 物件
              fields:
                - {id: kind, type: text, label: 種類}
                - {id: size, type: number, label: 大きさ}
                - {id: charge, type: computed, label: 額, table: {file: charge.dmn, decision: charge}}
            - {id: total, type: computed, label: 合計, value: sum(objects.charge)}
            """;

    private static final String CHARGE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
              <decision id="charge" name="charge">
                <informationRequirement><requiredDecision href="#rate"/></informationRequirement>
                <literalExpression><text>rate * size * factor</text></literalExpression>
              </decision>
              <decision id="rate" name="rate">
                <decisionTable hitPolicy="UNIQUE">
                  <input id="i"><inputExpression typeRef="string"><text>kind</text></inputExpression></input>
                  <output id="o" name="rate" typeRef="number"/>
                  <rule id="a"><inputEntry><text>"pole"</text></inputEntry><outputEntry><text>500</text></outputEntry></rule>
                  <rule id="b"><inputEntry><text>"pipe"</text></inputEntry><outputEntry><text>20</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static SampleProcedure sample() {
        return SampleProcedure.withFields(FIELDS).file("charge.dmn", CHARGE);
    }

    private static Map<String, ?> answers(int factor) {
        return Map.of(
                "factor",
                factor,
                "objects",
                List.of(
                        Map.of("kind", "pole", "size", 2),
                        Map.of("kind", "pipe", "size", 3),
                        Map.of("kind", "boat", "size", 3)));
    }

    @Test
    void readsTheRowAndWhatIsAroundIt() throws Exception {
        Evaluation evaluation = sample().evaluate(answers(3));
        assertEquals(new BigDecimal(3000), evaluation.computed().get("objects[0].charge"));
        assertEquals(new BigDecimal(180), evaluation.computed().get("objects[1].charge"));
        assertEquals(false, evaluation.computed().containsKey("objects[2].charge"), "no row of the table fits");
        assertEquals(List.of(), evaluation.findings());
    }

    @Test
    void isDecidedAgainWhenAnAnswerAroundTheRowChanges() throws Exception {
        var form = sample().definition().form();
        Evaluation changed =
                form.begin(Answers.of(answers(3)), SampleProcedure.TODAY).with("factor", BigDecimal.ONE);
        assertEquals(new BigDecimal(1000), changed.computed().get("objects[0].charge"));
    }

    @Test
    void tellsWhatIsWrongOnceAndWhere() {
        assertEquals(
                List.of("form.yaml:12 the file charge.dmn is missing"),
                SampleProcedure.withFields(FIELDS).errors());
        assertEquals(
                List.of("charge.dmn:4 nothing is called 'rates' here"),
                sample().file("charge.dmn", CHARGE.replace("rate * size", "rates * size"))
                        .errors());
        assertEquals(
                List.of("form.yaml:5 a computed field has a value or a table, not both"),
                SampleProcedure.withFields(
                                "- {id: a, type: computed, label: a, value: 1, table: {file: charge.dmn, decision: rate}}")
                        .errors()
                        .subList(0, 1));
        assertEquals(
                List.of("form.yaml:5 only a computed field has a value or a table"),
                SampleProcedure.withFields("- {id: a, type: text, label: a, table: {file: charge.dmn, decision: rate}}")
                        .errors()
                        .subList(0, 1));
    }

    @Test
    void tablesThatReadOneAnotherAreACircle() {
        String circle = "- {id: a, type: computed, label: a, table: {file: a.dmn, decision: a}}\n"
                + "- {id: b, type: computed, label: b, value: a + 1}\n";
        String table =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
                  <decision id="a" name="a"><literalExpression><text>b</text></literalExpression></decision>
                </definitions>
                """;
        assertEquals(
                List.of("form.yaml:5 these depend on each other: a → b → a"),
                SampleProcedure.withFields(circle).file("a.dmn", table).errors());
    }
}
