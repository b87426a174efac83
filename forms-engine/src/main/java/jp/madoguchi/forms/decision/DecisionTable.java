package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.FeelValues;
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

    /**
     * One column of outcomes.
     *
     * @param name of the entry, where there are several
     * @param values the output values in the order of their priority; empty if the table has none
     * @param otherwise what holds if no rule matches, or null
     * @param element as it stands in the file
     */
    record Output(String name, List<@Nullable Object> values, @Nullable Expression otherwise, DmnElement element) {

        int rank(@Nullable Object value) {
            for (int i = 0; i < values.size(); i++) {
                if (FeelValues.same(values.get(i), value)) {
                    return i;
                }
            }
            return values.size();
        }
    }

    private final HitPolicy policy;
    private final List<Expression> inputs;
    private final List<Optional<Expression>> allowed;
    private final List<Output> outputs;
    private final List<Row> rows;
    private final boolean hasDefault;

    DecisionTable(
            HitPolicy policy,
            List<Expression> inputs,
            List<Optional<Expression>> allowed,
            List<Output> outputs,
            List<Row> rows) {
        this.policy = policy;
        this.inputs = inputs;
        this.allowed = allowed;
        this.outputs = outputs;
        this.rows = rows;
        this.hasDefault = outputs.stream().anyMatch(output -> output.otherwise() != null);
    }

    @Nullable
    Object decide(Frame frame) {
        Frame[] tested = new Frame[inputs.size()];
        for (int i = 0; i < tested.length; i++) {
            tested[i] = frame.inner(new @Nullable Object[] {inputs.get(i).evaluate(frame)});
            Optional<Expression> values = allowed.get(i);
            if (values.isPresent() && !values.get().isTrue(tested[i])) {
                return withoutMatch(frame);
            }
        }
        frame.spend(rows.size());
        List<HitPolicy.Outcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            if (matches(row, tested)) {
                outcomes.add(outcome(row, frame));
                if (policy == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        return outcomes.isEmpty() ? withoutMatch(frame) : policy.of(outcomes);
    }

    private static boolean matches(Row row, Frame[] tested) {
        for (int i = 0; i < tested.length; i++) {
            if (!row.tests().get(i).isTrue(tested[i])) {
                return false;
            }
        }
        return true;
    }

    private HitPolicy.Outcome outcome(Row row, Frame frame) {
        List<@Nullable Object> values = new ArrayList<>(outputs.size());
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            @Nullable Object value = row.outcomes().get(i).evaluate(frame);
            values.add(value);
            if (policy.needsOutputValues()) {
                ranks.add(outputs.get(i).rank(value));
            }
        }
        return new HitPolicy.Outcome(combined(values), ranks);
    }

    private @Nullable Object combined(List<@Nullable Object> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            context.put(outputs.get(i).name(), values.get(i));
        }
        return context;
    }

    /** The default outputs; without them nothing, or no outcomes at all. */
    private @Nullable Object withoutMatch(Frame frame) {
        if (!hasDefault) {
            return policy == HitPolicy.COLLECT_COUNT || policy.givesList() ? policy.of(List.of()) : null;
        }
        List<@Nullable Object> values = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            values.add(output.otherwise() == null ? null : output.otherwise().evaluate(frame));
        }
        return combined(values);
    }
}
