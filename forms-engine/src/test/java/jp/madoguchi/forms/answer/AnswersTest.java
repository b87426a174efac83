package jp.madoguchi.forms.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.madoguchi.forms.answer.AnswersRejected.Reason;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static Reason refusal(String json) {
        return refusal(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason refusal(byte[] json) {
        return assertThrows(AnswersRejected.class, () -> Answers.parse(json)).reason();
    }

    @Test
    void filesInRowsOfThreeNestedGroupsAreNotTooDeep() throws Exception {
        String nested = "{\"a\":[{\"b\":[{\"c\":[{\"files\":[{\"name\":\"x.pdf\"}]}]}]}]}";
        assertEquals(nested, Answers.of(Answers.parse(nested).values()).toJsonText());
    }

    @Test
    void harmfulBytesAreRefusedWithAReason() {
        assertEquals(Reason.MALFORMED, refusal("[]"));
        assertEquals(Reason.MALFORMED, refusal("{\"a\":1"));
        assertEquals(Reason.MALFORMED, refusal("{} {}"));
        assertEquals(Reason.MALFORMED, refusal("{\"a\":[null]}"));
        assertEquals(Reason.TOO_LARGE, refusal("{\"" + "a".repeat(101) + "\":1}"));
        assertThrows(AnswersRejected.class, () -> Answers.of(Map.of("a".repeat(101), "x")));
        assertEquals(Reason.MALFORMED, refusal("{\"a\":NaN}"));
        assertEquals(Reason.MALFORMED, refusal(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
        assertEquals(Reason.DUPLICATE_KEY, refusal("{\"a\":1,\"a\":2}"));
        assertEquals(Reason.DUPLICATE_KEY, refusal("{\"b\":{\"a\":\"x\",\"a\":\"y\"}}"));
        assertEquals(Reason.LONE_SURROGATE, refusal("{\"a\":\"\\ud800\"}"));
        assertEquals(Reason.LONE_SURROGATE, refusal("{\"\\udc00\":\"a\"}"));
        assertEquals(Reason.TOO_DEEP, refusal("{\"a\":".repeat(10) + "1" + "}".repeat(10)));
        assertEquals(Reason.TOO_LARGE, refusal("{\"a\":\"" + "x".repeat(1_000_000) + "\"}"));
        assertEquals(Reason.TOO_MANY, refusal("{\"a\":[" + "1,".repeat(10_000) + "1]}"));
        assertEquals(Reason.NUMBER, refusal("{\"a\":1e999999999}"));
        assertEquals(Reason.NUMBER, refusal("{\"a\":1e1000000500000}"));
        assertEquals(Reason.NUMBER, refusal("{\"a\":[-1E-99999999999]}"));
        assertEquals(Reason.NUMBER, refusal("{\"a\":" + "9".repeat(35) + "}"));
        assertEquals(
                Reason.LONE_SURROGATE,
                assertThrows(AnswersRejected.class, () -> Answers.parse("{\"a\":\"" + '\ud800' + "\"}"))
                        .reason());
        assertThrows(AnswersRejected.class, () -> Answers.of(Map.of("a", new Object())));
        assertEquals(Reason.MALFORMED, refusal("{\"a\":[null]}"));
        assertEquals(Reason.TOO_LARGE, refusal("{\"" + "a".repeat(101) + "\":1}"));
        assertThrows(AnswersRejected.class, () -> Answers.of(Map.of("a".repeat(101), "x")));
        assertThrows(AnswersRejected.class, () -> Answers.of(Map.of("a", java.util.Collections.singletonList(null))));
    }

    @Test
    void textIsKeptExactlyAsTyped() throws Exception {
        String text = "  葛󠄀城\t\r\n<script>\u202e\u0000 ";
        Answers answers = Answers.EMPTY.with("a", text);
        assertEquals(text, Answers.parse(answers.toJson()).at("a").orElseThrow());
    }

    @Test
    void equalAnswersGiveEqualBytes() throws Exception {
        Answers one = Answers.parse("{\"b\":1.50,\"a\":[{\"y\":true,\"x\":\"z\"}]}");
        Answers other = Answers.EMPTY.with("a[0].x", "z").with("a[0].y", true).with("b", new BigDecimal("1.50"));
        assertEquals(one, other);
        assertEquals("{\"a\":[{\"x\":\"z\",\"y\":true}],\"b\":1.5}", other.toJsonText());
        assertEquals(one.toJsonText(), other.toJsonText());
    }

    @Test
    void rowsAreAddedAndRemoved() {
        Answers answers = Answers.EMPTY.with("rows[1].name", "b").with("rows[0].name", "a");
        assertEquals(2, answers.rows("rows"));
        assertEquals("b", answers.without("rows[0]").at("rows[0].name").orElseThrow());
        assertTrue(answers.without("rows[1].name").at("rows[1].name").isEmpty());
        assertEquals(answers, answers.without("nothing[3].there"));
        assertThrows(IllegalArgumentException.class, () -> answers.with("rows[999999].x", "y"));
    }

    @Test
    void pathsAreReadStrictly() {
        assertEquals("f-members-0-name", FieldPath.parse("members[0].name").htmlId());
        assertEquals("members[].name", FieldPath.parse("members[0].name").pattern());
        for (String wrong : new String[] {"", ".", "a.", "a..b", "[0]", "a[", "a[]", "a[x]", "a[-1]", ".a", "a[0"}) {
            assertThrows(IllegalArgumentException.class, () -> FieldPath.parse(wrong), wrong);
        }
    }

    @Test
    void answersSayNothingOfThemselvesInLogs() {
        assertEquals("Answers(1)", Answers.EMPTY.with("name", "secret").toString());
    }
}
