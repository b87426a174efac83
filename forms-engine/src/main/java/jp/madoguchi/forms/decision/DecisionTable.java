package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Frame;
import org.jspecify.annotations.Nullable;

/** A compiled decision table. */
final class DecisionTable {

    /**
     * One row.
     *
     * @param tests one for each input
     * @param outcomes one for each output
     */
    record Row(List<Expression> tests, List<Expression> outcomes) {}

    private final HitPolicy policy;
    private final List<Expression> inputs;
    private final List<String> outputNames;
    private final List<Row> rows;

    DecisionTable(HitPolicy policy, List<Expression> inputs, List<String> outputNames, List<Row> rows) {
        this.policy = policy;
        this.inputs = inputs;
        this.outputNames = outputNames;
        this.rows = rows;
    }

    @Nullable
    Object decide(Frame frame) {
        Frame[] tested = new Frame[inputs.size()];
        for (int i = 0; i < tested.length; i++) {
            tested[i] = frame.inner(new @Nullable Object[] {inputs.get(i).evaluate(frame)});
        }
        List<@Nullable Object> outcomes = new ArrayList<>();
        for (Row row : rows) {
            if (matches(row, tested)) {
                outcomes.add(outcome(row, frame));
                if (policy == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        return policy.of(outcomes);
    }

    private static boolean matches(Row row, Frame[] tested) {
        for (int i = 0; i < tested.length; i++) {
            if (!row.tests().get(i).isTrue(tested[i])) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object outcome(Row row, Frame frame) {
        if (row.outcomes().size() == 1) {
            return row.outcomes().get(0).evaluate(frame);
        }
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
        for (int i = 0; i < outputNames.size(); i++) {
            outcome.put(outputNames.get(i), row.outcomes().get(i).evaluate(frame));
        }
        return outcome;
    }
}
