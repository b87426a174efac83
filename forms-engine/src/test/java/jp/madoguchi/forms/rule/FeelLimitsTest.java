package jp.madoguchi.forms.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression can hold up a server or fill its memory: each limit with an expression that would. */
@Timeout(20)
class FeelLimitsTest {

    private static final Map<String, Object> NAMES =
            Map.of("text", "a".repeat(20_000), "one", BigDecimal.ONE, "name", "葛󠄀城");

    /** Evaluates on a thread with the small stack that servers give theirs. */
    private static Object eval(String expression) throws Exception {
        AtomicReference<Object> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.set(Feel.evaluate(expression, NAMES, LocalDate.of(2026, 4, 1)));
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "small stack",
                512 * 1024);
        thread.start();
        thread.join(Duration.ofSeconds(15).toMillis());
        assertTrue(!thread.isAlive(), () -> "still running: " + shortened(expression));
        if (thrown.get() instanceof Error error) {
            throw new AssertionError(shortened(expression), error);
        } else if (thrown.get() instanceof Exception exception) {
            throw exception;
        }
        return result.get();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    private static void isRefused(String expression) {
        ExpressionRejected rejected = assertThrows(ExpressionRejected.class, () -> eval(expression));
        assertTrue(rejected.line() >= 1 && rejected.column() >= 1);
    }

    private static void isStopped(String expression) {
        assertThrows(EvaluationStopped.class, () -> eval(expression), shortened(expression));
    }

    @Test
    void lengthIsLimited() {
        isRefused("1" + " ".repeat(Feel.MAX_LENGTH));
    }

    @Test
    void nestingIsLimited() {
        isRefused("(".repeat(5000) + "1" + ")".repeat(5000));
        isRefused("[".repeat(5000) + "1" + "]".repeat(5000));
        isRefused("- ".repeat(5000) + "one");
        isRefused("{a: ".repeat(2000) + "1" + "}".repeat(2000));
        isRefused("if true then 1 else ".repeat(900) + "1");
        isRefused("for x in [1] return ".repeat(900) + "1");
        isRefused("function(x) ".repeat(1500) + "1");
        isRefused("1" + "+1".repeat(9000));
        isRefused("true" + " and true".repeat(2000));
        isRefused("[1]" + "[1]".repeat(6000));
        isRefused("one" + ".a".repeat(9000));
        isRefused("abs(".repeat(3000) + "1" + ")".repeat(3000));
        isRefused("1 instance of " + "list<".repeat(3000) + "Any" + ">".repeat(3000));
        isRefused("for " + IntStream.range(0, 1500).mapToObj(i -> "x in [1]").collect(Collectors.joining(", "))
                + " return 1");
        isRefused("1 in (".repeat(2000));
        isRefused("> ".repeat(6000) + "1");
        isRefused("] ".repeat(6000) + "1");
    }

    @Test
    void deepButAllowedExpressionsFitTheStack() throws Exception {
        assertEquals(BigDecimal.ONE, eval("(".repeat(90) + "1" + ")".repeat(90)));
        assertEquals("241", eval("1" + "+one".repeat(240)).toString());
        assertEquals(true, eval("true" + " and true".repeat(240)));
        assertEquals(BigDecimal.ONE, eval("if true then 1 else ".repeat(90) + "1"));
        assertEquals("1", eval("abs(".repeat(90) + "-1" + ")".repeat(90)).toString());
    }

    /** What fails at its end must not be read again and again from its beginning. */
    @Test
    void readingTakesNoExponentialTime() throws Exception {
        isRefused("1 in (".repeat(60) + "1" + "..2]".repeat(60));
        assertNotNull(eval("abs(".repeat(90) + "@\"P1D\"" + ")".repeat(90)));
        String levels = IntStream.rangeClosed(1, 60)
                .mapToObj(
                        i -> "a%d: {p: a%d, q: a%d}, b%d: {p: b%d, q: b%d}".formatted(i, i - 1, i - 1, i, i - 1, i - 1))
                .collect(Collectors.joining(", "));
        assertNotNull(eval("{a0: 1, b0: 2, " + levels + ", r: if one = 1 then a60 else b60}.r"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..100000000 return i",
                "for i in 1..3000, j in 1..3000 return 1",
                "count(for i in 1..99999 return for j in 1..99999 return j)",
                "some i in 1..99999 satisfies some j in 1..99999 satisfies i + j < 0",
                "for d in [date(\"0001-01-01\")..date(\"9999-12-31\")] return d",
                "(for i in 1..90000 return i)[count((for j in 1..90000 return j)[item > 90000]) > 0]",
                "{f: function(f) f(f), r: f(f)}.r",
                "(function(f, n) if n = 0 then 0 else 1 + f(f, n - 1))(function(f, n) 1 + f(f, n - 1), 100000)",
                "sort(for i in 1..99999 return modulo(i * 7919, 100003), function(a, b) (some x in 1..1000 satisfies x < 0))",
                "distinct values(for i in 1..99999 return i)",
                "count(for i in 1..99999 return sqrt(i) + 2 ** 0.5 + exp(i))"
            })
    void stepsAndListsAreLimited(String expression) {
        isStopped(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..40 return if i = 1 then \"aaaaaaaaaa\" else partial[-1] + partial[-1]",
                "string join(for i in 1..99999 return \"" + "aaaaaaaaaaaaaaaaaaaa" + "\", \", \")",
                "replace(text, \"a\", text)",
                "for i in 1..5000 return upper case(text)",
                "string(for i in 1..99999 return i * 1000000)",
                "for i in 1..40 return if i = 1 then [1, 1] else [partial[-1], partial[-1]]"
            })
    void textAndMemoryAreLimited(String expression) {
        isStopped(
                expression.startsWith("for i in 1..40 return if i = 1 then [")
                        ? "string(" + expression + ")"
                        : expression);
    }

    @Test
    void listsMayBeAsLongAsSaid() throws Exception {
        assertEquals("100000", eval("count(for i in 1..100000 return 1)").toString());
        isStopped("count(for i in 1..100001 return 1)");
        isStopped("count(concatenate(for i in 1..60000 return 1, for i in 1..60000 return 1))");
    }

    @Test
    void sharedAndDeepValuesAreLimited() {
        String shared = "(for i in 1..60 return if i = 1 then [1, 1] else [partial[-1], partial[-1]])[60]";
        isStopped("flatten(" + shared + ")");
        isStopped(shared + " = " + shared.replace("[1, 1]", "[1, 1.0]"));
        isStopped("string(" + shared + ")");
        isStopped("list contains([" + shared + "], " + shared.replace("[1, 1]", "[1, 1.0]") + ")");
        assertThrows(EvaluationStopped.class, () -> FeelText.plain(eval(shared)));
        String deep = "(for i in 1..90000 return if i = 1 then [1] else [partial[-1]])[-1]";
        isStopped("flatten(" + deep + ")");
        isStopped(deep + " = " + deep);
        isStopped("string(" + deep + ")");
        isStopped(deep + ".a");
        assertThrows(EvaluationStopped.class, () -> FeelText.plain(eval(deep)));
    }

    @Test
    void numbersStayNumbers() throws Exception {
        isRefused("1e99999");
        isRefused("1e6145");
        isRefused("9".repeat(7000));
        assertNull(eval("2**1000000"));
        assertNull(eval("10**6000 * 10**6000"));
        assertNull(eval("(for i in 1..60 return if i = 1 then 10 else partial[-1] * partial[-1])[-1]"));
        assertNull(eval("1 / 10**6144 / 10**3000"));
        assertNull(eval("product(for i in 1..90000 return 1e100)"));
        assertNull(eval("exp(100000)"));
        assertEquals("4", eval("modulo(10**6000, 6)").toString());
        assertNotNull(eval("floor(10**6000 / 7)"));
        assertEquals("34", eval("string length(string(1/7)) - 2").toString());
        isStopped("for i in 1..90000 return modulo(10**6000, 7)");
    }

    @Test
    void numbersFromOutsideAreChecked() {
        Map<String, Object> huge = Map.of("x", new BigDecimal("1e999999999"));
        assertThrows(IllegalArgumentException.class, () -> Feel.evaluate("floor(x)", huge, LocalDate.EPOCH));
    }

    @Test
    void regularExpressionsAreLimited() {
        isStopped("matches(text, \"(a*)*(a*)*(a*)*b\")");
        isStopped("matches(text, \"(a|aa)+$b\")");
        isStopped("matches(text, \"(x+x+)+y|(a|b|ab)*c\")");
        isRefused("matches(name, \"(((((a{1000}){1000}){1000}){1000}){1001})\")");
        isRefused("matches(name, \"" + "(".repeat(500) + ")".repeat(500) + "\")");
        isRefused("matches(name, \"" + "a".repeat(1001) + "\")");
        isRefused("matches(name, \"" + "[a-[".repeat(200) + "b" + "]]".repeat(200) + "\")");
    }

    @Test
    void emptyRepetitionsEnd() throws Exception {
        assertEquals(true, eval("matches(name, \"((((a?){1000}){1000}){1000}){1000}\")"));
        assertEquals(true, eval("matches(name, \"(((){1000}){1000}){1000}|((^{1000}){1000}){1000}\")"));
        assertEquals(false, eval("matches(name, \"^((a?){900}b)+$\")"));
    }

    @Test
    void searchingIsLimited() {
        String half = "(for i in 1..1000 return contains(text, substring(text, 10000) + \"b\"))";
        isStopped(half);
        isStopped("for i in 1..50000 return split(text, \"a\")");
        isStopped("for i in 1..50000 return graphemes(text)");
    }
}
