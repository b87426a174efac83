package jp.madoguchi.forms.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Map<String, Object> CONTEXT = Map.of(
            "age", BigDecimal.valueOf(20),
            "name", "葛󠄀城",
            "born on", LocalDate.of(2006, 4, 2),
            "members",
                    List.of(
                            Map.of("name", "太郎", "income", new BigDecimal("100"), "adult", true),
                            Map.of("name", "花子", "income", new BigDecimal("250"), "adult", false)));

    private static String eval(String expression) throws ExpressionRejected {
        return String.valueOf(FeelText.text(Feel.evaluate(expression, CONTEXT, TODAY)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            1 + 2 * 3                                        | 7
            0.1 + 0.2                                        | 0.3
            1 / 3                                            | 0.3333333333333333333333333333333333
            1 / 0                                            | null
            2 ** 10                                          | 1024
            -2 ** 2                                          | 4
            10 - 2 - 3                                       | 5
            "a" + "b"                                        | "ab"
            "\\u3042\\n"                                     | "あ
            null = null                                      | true
            1 = null                                         | false
            true and null                                    | null
            false and null                                   | false
            true or null                                     | true
            if null then 1 else 2                            | 2
            age between 18 and 20                            | true
            age in (18..20)                                  | false
            age in [18..20]                                  | true
            age in ]18..20[                                  | false
            age in (< 5, > 10)                               | true
            age in (1, 20)                                   | true
            age in > 19                                      | true
            age instance of number                           | true
            name instance of date and time                   | false
            string length(name)                              | 3
            graphemes(name)                                  | 2
            substring("foobar", 3)                           | "obar"
            substring("foobar", -2, 1)                       | "a"
            substring("\\U01F40Eab", 2)                      | "ab"
            contains("foobar", "oba")                        | true
            substring before("foobar", "bar")                | "foo"
            matches("100-0013", "^[0-9]{3}-[0-9]{4}$")       | true
            replace("abcd", "(ab)(c)", "[1=$1][2=$2]")       | "[1=ab][2=c]d"
            split("a;b;;c", ";")                             | ["a", "b", "", "c"]
            string join(["a","b",null], "-")                 | "a-b"
            count(members)                                   | 2
            sum(members.income)                              | 350
            sum(members[adult].income)                       | 100
            members[income > 200].name                       | ["花子"]
            members[-1].name                                 | "花子"
            members[1].income                                | 100
            members[item.income = 100][1].name               | "太郎"
            members[3]                                       | null
            some m in members satisfies m.income > 200       | true
            every m in members satisfies m.adult             | false
            for m in members return m.income * 2             | [200, 500]
            for i in 1..3, j in [10, 20] return i * j        | [10, 20, 20, 40, 30, 60]
            for i in 3..1 return i                           | [3, 2, 1]
            for i in 1..5 return if i <= 2 then 1 else sum(partial) | [1, 1, 2, 4, 8]
            max(1, 5, 3)                                     | 5
            min([4, 2])                                      | 2
            max(members.income)                              | 250
            sum([])                                          | null
            list contains(["a", "b"], "b")                   | true
            list contains([1, null], null)                   | true
            distinct values([1, 2, 1.0])                     | [1, 2]
            concatenate([1], [2, 3])                         | [1, 2, 3]
            sublist([1, 2, 3], 2)                            | [2, 3]
            index of([1, 2, 1], 1)                           | [1, 3]
            sort([3, 1, 2], function(a, b) a < b)            | [1, 2, 3]
            flatten([[1, [2]], 3])                           | [1, 2, 3]
            floor(1.5)                                       | 1
            floor(-1.56, 1)                                  | -1.6
            decimal(2.5, 0)                                  | 2
            round half up(2.5, 0)                            | 3
            modulo(-12, 5)                                   | 3
            abs(-3)                                          | 3
            odd(3)                                           | true
            even(2.5)                                        | false
            date("2026-02-29")                               | null
            date("2026-04-01") = today()                     | true
            today() + duration("P1M")                        | 2026-05-01
            date("2026-01-31") + @"P1M"                      | 2026-02-28
            years and months duration(born on, today()).years| 19
            (date("2026-04-03") - date("2026-04-01")).days   | 2
            date("2026-04-01").weekday                       | 3
            day of week(date("2026-04-01"))                  | "Wednesday"
            @"P1DT36H"                                       | P2DT12H
            duration("P15M")                                 | P1Y3M
            @"2026-04-01T10:00:00+09:00" = @"2026-04-01T01:00:00Z" | true
            time("10:30:00") + @"PT90M"                      | 12:00:00
            {a: 1, b: a + 1}.b                               | 2
            {"full name": 1}.full name                       | 1
            get value({a: 1}, "a")                           | 1
            context put({a: 1}, "b", 2)                      | {a: 1, b: 2}
            (function(x) x * 2)(4)                           | 8
            {f: function(x, y) x + y, r: f(1, 2)}.r          | 3
            [1..10].end                                      | 10
            before([1..5], [6..10])                          | true
            includes([1..10], 5)                             | true
            substring(string: "abc", start position: 2)      | "bc"
            not(null)                                        | null
            number("1,000.5", ",", ".")                      | 1000.5
            string(1.50)                                     | "1.5"
            1 in [2..3] or 2 in [2..3]                       | true
            born on < today() // comment                     | true
            """)
    void expressionsGiveWhatTheStandardSays(String expression, String expected) throws Exception {
        if (expected.equals("\"あ")) {
            assertEquals("\"あ\n\"", eval(expression));
        } else {
            assertEquals(expected, eval(expression));
        }
    }

    @ParameterizedTest(name = "{0} is rejected at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            1 +                      | 3
            1 + "a"                  | 2
            foo + 1                  | 0
            age = "20"               | 4
            age > true               | 4
            if age then 1 else 2     | 3
            sum(name)                | 4
            unknown function(1)      | 8
            members.salary           | 7
            "abc                     | 0
            [1, 2                    | 5
            string length(1)         | 14
            today(1)                 | 0
            age 5                    | 4
            name[age > "x"]          | 9
            {a: 1, a: 2}             | 7
            function(x) external {}  | 0
            now()                    | 0
            """)
    void mistakesAreFoundBeforeEvaluation(String expression, int offset) {
        ExpressionRejected rejected = assertThrows(ExpressionRejected.class, () -> eval(expression));
        assertEquals(offset, rejected.offset(), rejected.reason());
    }

    @Test
    void positionCountsLines() {
        ExpressionRejected rejected = assertThrows(ExpressionRejected.class, () -> eval("1 +\n  foo"));
        assertEquals(2, rejected.line());
        assertEquals(3, rejected.column());
    }

    @Test
    void usesNameWhatIsRead() throws Exception {
        Scope scope = Scope.of(Map.of("members", Type.of(CONTEXT.get("members"))));
        assertEquals(
                java.util.Set.of("members.income"),
                Feel.compile("sum(members.income)", scope).uses());
        assertEquals(
                java.util.Set.of("members.#"),
                Feel.compile("count(members)", scope).uses());
        assertEquals(
                java.util.Set.of("members"),
                Feel.compile("members[income > 1]", scope).uses());
    }

    @Test
    void runawayExpressionsAreStopped() {
        assertThrows(EvaluationStopped.class, () -> eval("for i in 1..100000000 return i"));
        assertThrows(EvaluationStopped.class, () -> eval("count(for i in 1..3000, j in 1..3000 return 1)"));
        String slow = "matches(\"" + "a".repeat(200) + "b\", \"a*a*a*a*a*a*c\")";
        assertThrows(ExpressionRejected.class, () -> eval(slow));
        assertThrows(EvaluationStopped.class, () -> eval(slow.replace("b\"", "\" + name")));
        assertThrows(EvaluationStopped.class, () -> eval("(function(f) f(f))(function(f) f(f))"));
        assertThrows(ExpressionRejected.class, () -> eval("(".repeat(5000) + "1" + ")".repeat(5000)));
        assertThrows(ExpressionRejected.class, () -> eval("-".repeat(5000) + "1"));
    }

    @Test
    void unaryTestsPassValues() throws Exception {
        Scope scope = Scope.of(Map.of());
        Frame frame = scope.frame(Map.of(), TODAY);
        for (String line : List.of(
                "-|true", "< 10|true", "[1..5]|true", "1, 2, 3|true", "not(3)|false", "> 5|false", "? + 1 = 4|true")) {
            String[] parts = line.split("\\|", -1);
            Expression test = Feel.compileTests(parts[0], scope, Type.NUMBER);
            assertEquals(
                    Boolean.valueOf(parts[1]), test.isTrue(frame.inner(new Object[] {BigDecimal.valueOf(3)})), line);
        }
        assertTrue(Feel.compileTests("\"a\", \"b\"", scope, Type.STRING).isTrue(frame.inner(new Object[] {"b"})));
    }
}
