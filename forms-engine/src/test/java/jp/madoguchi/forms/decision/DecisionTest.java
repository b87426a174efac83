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
}
