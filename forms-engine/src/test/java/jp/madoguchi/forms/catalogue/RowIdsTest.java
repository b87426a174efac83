package jp.madoguchi.forms.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.RowIds;
import jp.madoguchi.forms.sample.SampleProcedure;
import jp.madoguchi.forms.validation.Evaluation;
import org.junit.jupiter.api.Test;

class RowIdsTest {

    private static final FormDefinition FORM = SampleProcedure.withFields(
                    """
                    - id: offices
                      type: repeat
                      label: 営業所
                      fields:
                        - {id: name, type: text, label: x}
                        - {id: trades, type: repeat, label: 業種, fields: [{id: code, type: text, label: x}]}
                    - {id: total, type: computed, label: x, value: count(offices)}
                    """)
            .definition()
            .form();

    private final RowIds ids = RowIds.of(FORM, new Random(1));

    private static Answers answers(String json) throws Exception {
        return Answers.parse(json);
    }

    private static String id(Answers answers, String row) {
        return (String) answers.at(row + "._row").orElseThrow();
    }

    @Test
    void everyRowGetsAnIdOfItsOwnAtEveryDepth() throws Exception {
        Answers completed = ids.complete(
                answers("{\"offices\":[{\"trades\":[{\"code\":\"a\"},{}]},{\"trades\":[{}]}]}"), Answers.EMPTY);
        assertTrue(id(completed, "offices[0]").matches("[a-z2-7]{8}"));
        assertNotEquals(id(completed, "offices[0]"), id(completed, "offices[1]"));
        assertNotEquals(id(completed, "offices[0].trades[0]"), id(completed, "offices[0].trades[1]"));
        assertEquals("a", completed.at("offices[0].trades[0].code").orElseThrow());
    }

    @Test
    void anIdStaysWithItsRowWhenAnotherIsRemoved() throws Exception {
        Answers stored = ids.complete(answers("{\"offices\":[{\"name\":\"a\"},{\"name\":\"b\"}]}"), Answers.EMPTY);
        Answers without = ids.complete(stored.without("offices[0]"), stored);
        assertEquals(id(stored, "offices[1]"), id(without, "offices[0]"));
    }

    @Test
    void aRowThatComesWithoutIdTakesTheOneStoredAtItsPlace() throws Exception {
        Answers stored = ids.complete(answers("{\"offices\":[{\"name\":\"a\",\"trades\":[{}]}]}"), Answers.EMPTY);
        Answers again =
                ids.complete(answers("{\"offices\":[{\"name\":\"changed\",\"trades\":[{\"code\":\"1\"}]}]}"), stored);
        assertEquals(id(stored, "offices[0]"), id(again, "offices[0]"));
        assertEquals(id(stored, "offices[0].trades[0]"), id(again, "offices[0].trades[0]"));
    }

    @Test
    void idsThatStandTwiceOrAreNoIdsAreReplaced() throws Exception {
        Answers completed = ids.complete(
                answers("{\"offices\":[{\"_row\":\"a\"},{\"_row\":\"a\"},{\"_row\":\"<b>\"},{\"_row\":7}]}"),
                Answers.EMPTY);
        assertEquals("a", id(completed, "offices[0]"));
        for (int row = 1; row < 4; row++) {
            assertTrue(id(completed, "offices[" + row + "]").matches("[a-z2-7]{8}"));
        }
    }

    @Test
    void answersThatHaveTheirIdsStayTheSame() throws Exception {
        Answers completed = ids.complete(answers("{\"offices\":[{\"trades\":[{}]}],\"x\":[{}]}"), Answers.EMPTY);
        assertSame(completed, ids.complete(completed, completed));
        assertFalse(completed.at("x[0]._row").isPresent());
    }

    @Test
    void rulesAndChecksDoNotSeeIds() throws Exception {
        Answers completed = ids.complete(answers("{\"offices\":[{\"trades\":[{}]}]}"), Answers.EMPTY);
        Evaluation evaluation = FORM.evaluate(completed, SampleProcedure.TODAY);
        assertEquals(List.of(), evaluation.findings());
        assertEquals(
                Map.of(),
                ((List<?>) evaluation.feelContext().get("offices"))
                        .stream()
                                .map(row -> Map.copyOf((Map<?, ?>) row))
                                .map(row -> row.containsKey("_row") ? row : Map.of())
                                .findFirst()
                                .orElseThrow());
    }
}
