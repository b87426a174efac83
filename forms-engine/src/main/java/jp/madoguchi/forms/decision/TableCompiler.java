package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.List;
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
        Optional<HitPolicy> policy =
                HitPolicy.find(table.attribute("hitPolicy", "UNIQUE"), table.attribute("aggregation", ""));
        if (policy.isEmpty()) {
            fail(table.line, "the hit policy is none of UNIQUE, FIRST, ANY, COLLECT (SUM, MIN, MAX, COUNT)");
        }
        List<Expression> inputs = new ArrayList<>();
        for (DmnElement input : table.children("input")) {
            DmnElement element = input.child("inputExpression").orElse(input);
            addExpression(inputs, element.expression(), element.expressionLine());
        }
        List<String> outputs = table.children("output").stream()
                .map(output -> output.attribute("name", output.attribute("id", "")))
                .toList();
        if (outputs.isEmpty()) {
            fail(table.line, "a table needs an output");
        }
        List<DecisionTable.Row> rows = new ArrayList<>();
        Type type = Type.NULL;
        for (DmnElement rule : table.children("rule")) {
            DecisionTable.Row row = row(rule, inputs, outputs.size());
            rows.add(row);
            type = row.outcomes().size() == 1 ? join(type, row.outcomes().get(0).type()) : Type.ANY;
        }
        if (failed || policy.isEmpty()) {
            return Optional.empty();
        }
        HitPolicy found = policy.get();
        Type result =
                found == HitPolicy.COLLECT ? Type.listOf(type) : found == HitPolicy.COLLECT_COUNT ? Type.NUMBER : type;
        return Optional.of(new TypedTable(new DecisionTable(found, inputs, outputs, rows), result));
    }

    private static Type join(Type one, Type other) {
        if (one.kind() == Type.Kind.NULL) {
            return other;
        }
        return one.kind() == other.kind() ? one : Type.ANY;
    }

    private DecisionTable.Row row(DmnElement rule, List<Expression> inputs, int outputs) {
        List<DmnElement> tests = rule.children("inputEntry");
        List<DmnElement> outcomes = rule.children("outputEntry");
        if (tests.size() != inputs.size() || outcomes.size() != outputs) {
            if (!failed) {
                fail(rule.line, "a rule needs " + inputs.size() + " input entries and " + outputs + " output entries");
            }
            return new DecisionTable.Row(List.of(), List.of());
        }
        List<Expression> compiledTests = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            addTests(compiledTests, tests.get(i), inputs.get(i).type());
        }
        List<Expression> compiledOutcomes = new ArrayList<>();
        for (DmnElement outcome : outcomes) {
            addExpression(compiledOutcomes, outcome.expression(), outcome.expressionLine());
        }
        return new DecisionTable.Row(compiledTests, compiledOutcomes);
    }

    private void addTests(List<Expression> into, DmnElement entry, Type tested) {
        add(into, entry.expressionLine(), () -> Feel.compileTests(entry.expression(), scope, tested));
    }

    private void addExpression(List<Expression> into, String text, int line) {
        add(into, line, () -> Feel.compile(text, scope));
    }

    private interface Source {
        Expression compile() throws ExpressionRejected;
    }

    private void add(List<Expression> into, int line, Source source) {
        @Nullable Expression expression = null;
        try {
            expression = source.compile();
            DecisionFile.addUses(expression, uses);
            into.add(expression);
        } catch (ExpressionRejected rejected) {
            fail(line + rejected.line() - 1, rejected.reason());
        }
    }

    private void fail(int line, String message) {
        failed = true;
        problems.accept(new DecisionProblem(line, message));
    }
}
