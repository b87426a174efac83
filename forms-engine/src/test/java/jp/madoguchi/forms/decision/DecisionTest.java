package jp.madoguchi.forms.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    private static String table(String attributes, String... rules) {
        StringBuilder xml =
                new StringBuilder("<definitions>\n<decision id=\"d\" name=\"d\">\n<decisionTable " + attributes
                        + "><input><inputExpression><text>n</text></inputExpression></input><output name=\"o\"/>\n");
        for (String rule : rules) {
            String[] parts = rule.split("=>");
            xml.append("<rule><inputEntry><text><![CDATA[" + parts[0].strip()
                    + "]]></text></inputEntry><outputEntry><text>" + parts[1].strip()
                    + "</text></outputEntry></rule>\n");
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static String decide(String xml, int n) {
        Map<String, Type> names = new LinkedHashMap<>(Map.of("n", Type.NUMBER));
        Scope scope = Scope.of(names);
        List<DecisionProblem> problems = new ArrayList<>();
        Optional<Decision> decision =
                DecisionFile.compile(xml.getBytes(StandardCharsets.UTF_8), "d", scope, problems::add);
        assertEquals(List.of(), problems);
        return String.valueOf(decision.orElseThrow()
                .decide(scope.frame(Map.of("n", BigDecimal.valueOf(n)), LocalDate.of(2026, 4, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "hitPolicy='UNIQUE', 5, null",
        "hitPolicy='UNIQUE', 20, 3",
        "hitPolicy='FIRST', 5, 1",
        "hitPolicy='ANY', 5, null",
        "hitPolicy='COLLECT', 5, '[1, 2]'",
        "hitPolicy='COLLECT' aggregation='SUM', 5, 3",
        "hitPolicy='COLLECT' aggregation='MIN', 5, 1",
        "hitPolicy='COLLECT' aggregation='MAX', 5, 2",
        "hitPolicy='COLLECT' aggregation='COUNT', 5, 2",
        "hitPolicy='RULE ORDER', 5, '[1, 2]'",
        "hitPolicy='COLLECT', 15, '[]'",
        "hitPolicy='COLLECT' aggregation='COUNT', 15, 0",
        "hitPolicy='COLLECT' aggregation='SUM', 15, null",
        "hitPolicy='FIRST', 15, null"
    })
    void hitPoliciesGiveWhatTheStandardSays(String policy, int n, String outcome) {
        String xml = table(policy.replace('\'', '"'), "< 10 => 1", "[1..9] => 2", "> 15 => 3");
        assertEquals(outcome, decide(xml, n));
    }

    @Test
    void decisionsRequireOtherDecisions() {
        String xml = "<definitions><decision id=\"d\"><informationRequirement><requiredDecision href=\"#base\"/>"
                + "</informationRequirement><literalExpression><text>base + 1</text></literalExpression></decision>"
                + "<decision id=\"base\" name=\"base\"><literalExpression><text>n * 2</text></literalExpression></decision></definitions>";
        assertEquals("7", decide(xml, 3));
    }

    @Test
    void mistakesAreToldAtTheirLine() {
        List<DecisionProblem> problems = new ArrayList<>();
        String xml = table("hitPolicy=\"UNIQUE\"", "\"text\" => 1", "1 => wrong");
        DecisionFile.compile(
                xml.getBytes(StandardCharsets.UTF_8), "d", Scope.of(Map.of("n", Type.NUMBER)), problems::add);
        assertEquals(List.of(4, 5), problems.stream().map(DecisionProblem::line).toList(), problems.toString());
    }

    @Test
    void decisionsThatRequireEachOtherAreFound() {
        List<DecisionProblem> problems = new ArrayList<>();
        String xml = "<definitions><decision id=\"d\"><informationRequirement><requiredDecision href=\"#d\"/>"
                + "</informationRequirement><literalExpression><text>1</text></literalExpression></decision></definitions>";
        DecisionFile.compile(xml.getBytes(StandardCharsets.UTF_8), "d", Scope.EMPTY, problems::add);
        assertTrue(problems.get(0).message().contains("require each other"), problems.toString());
    }

    private static String outputs(String policy, String columns, String... rules) {
        StringBuilder xml =
                new StringBuilder("<definitions>\n<decision id=\"d\" name=\"d\">\n<decisionTable hitPolicy=\"" + policy
                        + "\"><input><inputExpression><text>n</text></inputExpression></input>" + columns + "\n");
        for (String rule : rules) {
            List<String> parts = List.of(rule.split(" => ", -1));
            xml.append("<rule><inputEntry><text><![CDATA[" + parts.get(0) + "]]></text></inputEntry>");
            parts.stream().skip(1).forEach(part -> xml.append("<outputEntry><text>" + part + "</text></outputEntry>"));
            xml.append("</rule>\n");
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "PRIORITY, 5, 'b'",
        "PRIORITY, 20, 'a'",
        "OUTPUT ORDER, 5, '[b, a, c]'",
        "RULE ORDER, 5, '[c, a, b]'",
        "PRIORITY, 50, 'none'",
        "OUTPUT ORDER, 50, 'none'"
    })
    void outputValuesSayWhatComesFirst(String policy, int n, String outcome) {
        String values = "<output name=\"o\"><outputValues><text>\"b\", \"a\", \"c\", \"none\"</text></outputValues>"
                + "<defaultOutputEntry><text>\"none\"</text></defaultOutputEntry></output>";
        String xml = outputs(policy, values, "< 30 => \"c\"", "< 30 => \"a\"", "[1..9] => \"b\"");
        assertEquals(outcome, decide(xml, n));
    }

    @Test
    void inputsHaveOnlyTheirValues() {
        String xml = table("hitPolicy=\"FIRST\"", "- => 1")
                .replace("</inputExpression>", "</inputExpression><inputValues><text>[1..9]</text></inputValues>");
        assertEquals("1", decide(xml, 9));
        assertEquals("null", decide(xml, 10));
    }

    @Test
    void severalOutputsMakeAContext() {
        String columns = "<output name=\"a\"><outputValues><text>2, 1</text></outputValues></output>"
                + "<output name=\"b\"><outputValues><text>\"x\", \"y\"</text></outputValues></output>";
        String[] rules = {"- => 1 => \"x\"", "- => 2 => \"y\"", "> 3 => 2 => \"x\""};
        assertEquals("{a=1, b=x}", decide(outputs("FIRST", columns, rules), 5));
        assertEquals("{a=2, b=x}", decide(outputs("PRIORITY", columns, rules), 5));
        assertEquals("[{a=2, b=x}, {a=2, b=y}, {a=1, b=x}]", decide(outputs("OUTPUT ORDER", columns, rules), 5));
        assertEquals("null", decide(outputs("ANY", columns, rules), 5));
    }

    private static List<DecisionProblem> problems(String xml) {
        List<DecisionProblem> problems = new ArrayList<>();
        DecisionFile.compile(
                xml.getBytes(StandardCharsets.UTF_8), "d", Scope.of(Map.of("n", Type.NUMBER)), problems::add);
        return problems;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            hitPolicy="NONE" /                                            | 3 | hit policy
            hitPolicy="PRIORITY"><output name="o"/></decisionTable        | 3 | needs outputValues
            hitPolicy="COLLECT" aggregation="SUM"><output name="a"/><output name="b"/></decisionTable | 3 | one output
            ><output name="a"/><output name="a"/></decisionTable          | 3 | different names
            ><output><outputValues><text>[1,</text></outputValues></output></decisionTable | 3 | output values
            ><output><outputValues><text>1</text></outputValues></output><rule><outputEntry><text>2</text></outputEntry></rule></decisionTable | 3 | none of the output values
            ><input><inputExpression typeRef="string"><text>n</text></inputExpression></input><output/></decisionTable | 3 | typeRef says string
            ><output typeRef="number"/><rule><outputEntry><text>"a"</text></outputEntry></rule></decisionTable | 3 | typeRef says number
            ><output typeRef="tFee"/><rule><outputEntry><text>"a"</text></outputEntry></rule></decisionTable | 3 | no type 'tFee'
            ><output/><rule><outputEntry><text>now()</text></outputEntry></rule></decisionTable | 3 | now
            """)
    void whatIsNotSupportedIsRefused(String table, int line, String words) {
        List<DecisionProblem> found = problems(
                "<definitions>\n<decision id='d'>\n<decisionTable " + table + ">\n</decision>\n</definitions>");
        assertTrue(
                found.stream()
                        .anyMatch(problem ->
                                problem.line() == line && problem.message().contains(words)),
                found.toString());
    }

    @Test
    void otherLogicAndLanguagesAreRefused() {
        assertTrue(problems("<definitions><decision id='d'><context/></decision></definitions>")
                .toString()
                .contains("boxed <context>"));
        assertTrue(problems("<definitions><decision id='d'><literalExpression expressionLanguage='javascript'>"
                        + "<text>1</text></literalExpression></decision></definitions>")
                .toString()
                .contains("only expression language is FEEL"));
        assertTrue(problems("<definitions><import/><decision id='d'><literalExpression><text>1</text>"
                        + "</literalExpression></decision></definitions>")
                .toString()
                .contains("<import> is not supported"));
    }

    private static String layers(int count) {
        StringBuilder xml = new StringBuilder("<definitions>");
        for (int i = 0; i < count; i++) {
            for (String side : List.of("a", "b")) {
                xml.append("<decision id='" + side + i + "' name='" + side + i + "'>");
                if (i > 0) {
                    xml.append("<informationRequirement><requiredDecision href='#a" + (i - 1)
                            + "'/><requiredDecision href='#b" + (i - 1) + "'/></informationRequirement>");
                }
                String text = i == 0 ? "n" : "a" + (i - 1) + " + b" + (i - 1);
                xml.append("<literalExpression><text>" + text + "</text></literalExpression></decision>");
            }
        }
        return xml.append("</definitions>").toString().replace("'a" + (count - 1) + "'", "'d'");
    }

    @Test
    void eachRequiredDecisionIsMadeOnce() {
        assertEquals(String.valueOf(3L << 40), decide(layers(41), 3));
        assertTrue(problems(layers(60)).toString().contains("over more than 50 steps"));
    }
}
