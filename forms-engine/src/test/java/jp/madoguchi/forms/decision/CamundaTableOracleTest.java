package jp.madoguchi.forms.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import jp.madoguchi.forms.rule.FeelValues;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Generated decision tables mean the same to Camunda's DMN engine and to ours. It knows neither PRIORITY nor OUTPUT
 * ORDER nor default outputs: {@link DecisionTest} has those. Where the standard makes a result undefined (several rules
 * of UNIQUE, different outcomes of ANY), it fails and we give null.
 */
class CamundaTableOracleTest {

    /** Every build compares the same; another seed compares others. */
    private static final long SEED = Long.getLong("madoguchi.oracle.seed", 0);

    private static final int FACTOR = Integer.getInteger("madoguchi.oracle.factor", 1);
    private static final int BATCH = 20;
    private static final DmnEngine CAMUNDA = engine();
    private static final Map<String, Integer> POLICIES = new TreeMap<>();
    private static long tables;
    private static long decisions;
    private static long nulls;

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage("feel");
        configuration.setDefaultOutputEntryExpressionLanguage("feel");
        return configuration.buildEngine();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF, seed = "20260401")
    void tablesMeanTheSame(@ForAll long seed) throws Exception {
        Random random = new Random(seed + SEED);
        RandomTables made = new RandomTables(random);
        for (int i = 0; i < BATCH * FACTOR; i++) {
            String policy = made.policy();
            boolean aggregates = List.of("SUM", "MIN", "MAX", "COUNT").contains(policy);
            compare(policy, made.file(policy, aggregates ? 1 : 1 + random.nextInt(2), random.nextInt(4) == 0), random);
        }
    }

    private static void compare(String policy, String xml, Random random) {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put("n", Type.NUMBER);
        types.put("s", Type.STRING);
        types.put("p", Type.BOOLEAN);
        Scope scope = Scope.of(types);
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        List<DecisionProblem> problems = new ArrayList<>();
        Decision ours =
                DecisionFile.compile(bytes, "d", scope, problems::add).orElseThrow(() -> new AssertionError(problems));
        DmnDecision theirs = CAMUNDA.parseDecision("d", new ByteArrayInputStream(bytes));
        tables++;
        POLICIES.merge(policy, 1, Integer::sum);
        for (int i = 0; i < 6; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("n", BigDecimal.valueOf(random.nextInt(9)));
            values.put("s", List.of("a", "b", "c").get(random.nextInt(3)));
            values.put("p", random.nextBoolean());
            Object one = ours.decide(scope.frame(values, LocalDate.of(2026, 4, 1)));
            Object other = theirs(theirs, values, policy);
            decisions++;
            nulls += one == null ? 1 : 0;
            assertTrue(same(one, other), () -> xml + "\n" + values + "\n ours   " + one + "\n theirs " + other);
        }
    }

    private static Object theirs(DmnDecision decision, Map<String, Object> values, String policy) {
        DmnDecisionResult result;
        try {
            result = CAMUNDA.evaluateDecision(decision, Variables.fromMap(values));
        } catch (DmnEngineException undefined) {
            assertTrue(List.of("UNIQUE", "ANY").contains(policy), undefined.getMessage());
            return null;
        }
        List<Object> all = new ArrayList<>();
        result.getResultList()
                .forEach(
                        row -> all.add(row.size() == 1 ? row.values().iterator().next() : row));
        boolean list = policy.equals("COLLECT") || policy.equals("RULE ORDER");
        return list ? all : all.isEmpty() ? null : all.get(0);
    }

    private static boolean same(Object ours, Object theirs) {
        if (ours instanceof BigDecimal number && theirs instanceof Number other) {
            return number.compareTo(new BigDecimal(other.toString())) == 0;
        }
        if (ours instanceof List<?> one && theirs instanceof List<?> two) {
            return one.size() == two.size()
                    && java.util.stream.IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), two.get(i)));
        }
        if (ours instanceof Map<?, ?> one && theirs instanceof Map<?, ?> two) {
            return one.keySet().equals(two.keySet())
                    && one.keySet().stream().allMatch(key -> same(one.get(key), two.get(key)));
        }
        return Objects.equals(ours, theirs) || FeelValues.same(ours, theirs);
    }

    @AfterContainer
    static void report() {
        System.out.println("Decision tables compared with Camunda's engine: " + tables + " tables, " + decisions
                + " decisions (" + nulls + " of them null), by hit policy " + POLICIES);
        assertEquals(20L * BATCH * FACTOR, tables);
        assertEquals(9, POLICIES.size());
        assertTrue(nulls * 2 < decisions, "most decisions give null: the comparison says little");
    }
}
