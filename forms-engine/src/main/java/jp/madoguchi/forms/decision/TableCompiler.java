package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/** Compiles one decision table. */
final class TableCompiler {

    private final Scope scope;
    private final Consumer<DecisionProblem> problems;
    private final Set<String> uses;
    private boolean failed;

    TableCompiler(Scope scope, Consumer<DecisionProblem> problems, Set<String> uses) {
        this.scope = scope;
        this.problems = problems;
        this.uses = uses;
    }

    /** A compiled table and the type of its outcome, as far as it is known. */
    record TypedTable(DecisionTable table, Type type) {}

    Optional<TypedTable> compile(DmnElement table) {
        Optional<HitPolicy> found =
                HitPolicy.find(table.attribute("hitPolicy", "UNIQUE"), table.attribute("aggregation", ""));
        if (found.isEmpty()) {
            fail(
                    table.line,
                    "the hit policy is none of UNIQUE, FIRST, PRIORITY, ANY, RULE ORDER, OUTPUT ORDER, COLLECT"
                            + " (aggregation SUM, MIN, MAX, COUNT)");
        }
        HitPolicy policy = found.orElse(HitPolicy.UNIQUE);
        List<Expression> inputs = new ArrayList<>();
        List<Optional<Expression>> allowed = new ArrayList<>();
        for (DmnElement input : table.children("input")) {
            DmnElement element = input.child("inputExpression").orElse(input);
            int before = inputs.size();
            addExpression(inputs, element.expression(), element.expressionLine());
            if (inputs.size() > before) {
                Expression expression = inputs.get(before);
                TypeReference.check(element, expression, element.expressionLine(), this::fail);
                allowed.add(allowed(input, expression.type()));
            }
        }
        List<DecisionTable.Output> outputs = outputs(table, policy);
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (DmnElement rule : table.children("rule")) {
            if (!failed) {
                rows.add(row(rule, inputs, outputs));
            } else {
                row(rule, inputs, outputs);
            }
        }
        return failed
                ? Optional.empty()
                : Optional.of(new TypedTable(
                        new DecisionTable(policy, inputs, allowed, outputs, rows), type(policy, outputs, rows)));
    }

    /** The values an input may have; with another, no rule fits. */
    private Optional<Expression> allowed(DmnElement input, Type type) {
        List<Expression> compiled = new ArrayList<>();
        input.child("inputValues").ifPresent(values -> addTests(compiled, values, type));
        return compiled.stream().findFirst();
    }

    private List<DecisionTable.Output> outputs(DmnElement table, HitPolicy policy) {
        List<DmnElement> elements = table.children("output");
        if (elements.isEmpty()) {
            fail(table.line, "a table needs an output");
        }
        if (elements.size() > 1 && policy.aggregates()) {
            fail(table.line, "an aggregation needs a table with one output");
        }
        List<DecisionTable.Output> outputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DmnElement element : elements) {
            String name = element.attribute("name", element.attribute("id", ""));
            if (elements.size() > 1 && (name.isEmpty() || !names.add(name))) {
                fail(element.line, "several outputs need different names");
            }
            outputs.add(new DecisionTable.Output(name, outputValues(element), otherwise(element), element));
        }
        if (policy.needsOutputValues()
                && outputs.stream().allMatch(output -> output.values().isEmpty())) {
            fail(table.line, "the hit policy " + policy + " needs outputValues: they say what comes first");
        }
        return outputs;
    }

    /** The output values, which must be values, not conditions, so that they have an order. */
    private List<@Nullable Object> outputValues(DmnElement output) {
        Optional<DmnElement> element = output.child("outputValues");
        if (element.isEmpty()) {
            return List.of();
        }
        DmnElement values = element.get();
        List<@Nullable Object> all = new ArrayList<>();
        try {
            // On a line of its own, so that positions are those of the file.
            Expression list = Feel.compile("[\n" + values.expression() + "\n]", Scope.EMPTY);
            if (Constants.valueOf(list) instanceof List<?> read) {
                all.addAll(read);
            }
        } catch (ExpressionRejected rejected) {
            int lines = (int) values.expression().lines().count();
            fail(
                    values.expressionLine() + Math.min(rejected.line() - 1, lines) - 1,
                    "output values are a list of values: " + rejected.reason());
        }
        return all;
    }

    private @Nullable Expression otherwise(DmnElement output) {
        Optional<DmnElement> element = output.child("defaultOutputEntry");
        List<Expression> compiled = new ArrayList<>();
        element.ifPresent(entry -> addExpression(compiled, entry.expression(), entry.expressionLine()));
        return compiled.isEmpty() ? null : compiled.get(0);
    }

    private static Type type(HitPolicy policy, List<DecisionTable.Output> outputs, List<DecisionTable.Row> rows) {
        if (policy == HitPolicy.COLLECT_COUNT) {
            return Type.NUMBER;
        }
        Map<String, Type> columns = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            Expression otherwise = outputs.get(i).otherwise();
            Type column = otherwise == null ? Type.NULL : otherwise.type();
            for (DecisionTable.Row row : rows) {
                column = column.or(row.outcomes().get(i).type());
            }
            columns.put(outputs.get(i).name(), column);
        }
        Type one = columns.size() == 1 ? columns.values().iterator().next() : Type.contextOf(columns);
        boolean hasDefault = outputs.stream().anyMatch(output -> output.otherwise() != null);
        return !policy.givesList() ? one : hasDefault ? Type.ANY : Type.listOf(one);
    }

    private DecisionTable.Row row(DmnElement rule, List<Expression> inputs, List<DecisionTable.Output> outputs) {
        List<DmnElement> tests = rule.children("inputEntry");
        List<DmnElement> outcomes = rule.children("outputEntry");
        if (tests.size() != inputs.size() || outcomes.size() != outputs.size()) {
            if (!failed) {
                fail(
                        rule.line,
                        "a rule needs " + inputs.size() + " input entries and " + outputs.size() + " output entries");
            }
            return new DecisionTable.Row(List.of(), List.of());
        }
        List<Expression> compiledTests = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            addTests(compiledTests, tests.get(i), inputs.get(i).type());
        }
        List<Expression> compiledOutcomes = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            DmnElement outcome = outcomes.get(i);
            addExpression(compiledOutcomes, outcome.expression(), outcome.expressionLine());
            if (compiledOutcomes.size() > i) {
                TypeReference.check(
                        outputs.get(i).element(), compiledOutcomes.get(i), outcome.expressionLine(), this::fail);
            }
            requireListed(outcome, outputs.get(i));
        }
        return new DecisionTable.Row(compiledTests, compiledOutcomes);
    }

    /** An outcome that is a value already must be one of the output values. */
    private void requireListed(DmnElement outcome, DecisionTable.Output output) {
        if (output.values().isEmpty()) {
            return;
        }
        try {
            @Nullable Object value = Constants.valueOf(Feel.compile(outcome.expression(), Scope.EMPTY));
            if (value != null && output.rank(value) == output.values().size()) {
                fail(outcome.expressionLine(), outcome.expression() + " is none of the output values");
            }
        } catch (ExpressionRejected notConstant) {
            // It reads names: its value is known only when it is evaluated.
            return;
        }
    }

    private void addTests(List<Expression> into, DmnElement entry, Type tested) {
        add(into, entry, entry.expressionLine(), () -> Feel.compileTests(entry.expression(), scope, tested));
    }

    private void addExpression(List<Expression> into, String text, int line) {
        add(into, null, line, () -> Feel.compile(text, scope));
    }

    private interface Source {
        Expression compile() throws ExpressionRejected;
    }

    private void add(List<Expression> into, @Nullable DmnElement entry, int line, Source source) {
        try {
            if (entry != null) {
                DecisionFile.requireFeel(entry, this::fail);
            }
            Expression expression = source.compile();
            DecisionFile.addUses(expression, uses);
            into.add(expression);
        } catch (ExpressionRejected rejected) {
            fail(line + rejected.line() - 1, rejected.reason());
        }
    }

    private void fail(DecisionProblem problem) {
        fail(problem.line(), problem.message());
    }

    private void fail(int line, String message) {
        failed = true;
        problems.accept(new DecisionProblem(line, message));
    }
}
