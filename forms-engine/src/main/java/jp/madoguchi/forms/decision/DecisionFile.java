package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/** Compiles the decisions of a DMN file: decision tables and literal expressions that may require one another. */
public final class DecisionFile {

    private final Map<String, DmnElement> byName = new LinkedHashMap<>();
    private final Map<String, Compiled> compiled = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Scope scope;
    private final Consumer<DecisionProblem> problems;

    private DecisionFile(Scope scope, Consumer<DecisionProblem> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** A decision's code and type; the frame has one inner frame with the outcomes it requires. */
    private record Compiled(List<Compiled> required, Type type, Set<String> uses, Body body) implements Decision {
        @Override
        public @Nullable Object decide(Frame frame) {
            @Nullable Object[] outcomes = new @Nullable Object[required.size()];
            for (int i = 0; i < outcomes.length; i++) {
                outcomes[i] = required.get(i).decide(frame);
            }
            return body.decide(frame.inner(outcomes));
        }
    }

    @FunctionalInterface
    private interface Body {
        @Nullable
        Object decide(Frame frame);
    }

    /**
     * Compiles one decision of a file and those it requires.
     *
     * @param xml the file
     * @param name name or id of the decision
     * @param scope the names its expressions may use
     * @param problems is told everything that is wrong
     */
    public static Optional<Decision> compile(byte[] xml, String name, Scope scope, Consumer<DecisionProblem> problems) {
        List<DecisionProblem> found = new ArrayList<>();
        DecisionFile file = new DecisionFile(scope, found::add);
        Decision decision = null;
        try {
            DmnElement root = DmnReader.read(xml);
            for (DmnElement element : root.children("decision")) {
                file.byName.put(element.attribute("id", element.attribute("name", "")), element);
            }
            String id = file.idOf(name);
            if (id == null) {
                found.add(new DecisionProblem(root.line, "the file has no decision '" + name + "'"));
            } else {
                decision = file.compile(id);
            }
        } catch (DmnRejected rejected) {
            found.add(new DecisionProblem(rejected.line(), String.valueOf(rejected.getMessage())));
        }
        found.forEach(problems);
        return found.isEmpty() ? Optional.ofNullable(decision) : Optional.empty();
    }

    private @Nullable String idOf(String name) {
        for (Map.Entry<String, DmnElement> entry : byName.entrySet()) {
            if (entry.getKey().equals(name)
                    || entry.getValue().attribute("name", "").equals(name)) {
                return entry.getKey();
            }
        }
        return null;
    }

    private @Nullable Compiled compile(String id) {
        if (compiled.containsKey(id)) {
            return compiled.get(id);
        }
        DmnElement element = byName.get(id);
        if (element == null || !open.add(id)) {
            int line = element == null ? 1 : element.line;
            problems.accept(new DecisionProblem(
                    line,
                    element == null ? "no decision is called '" + id + "'" : "decisions require each other: " + open));
            return null;
        }
        Map<String, Type> names = new LinkedHashMap<>();
        List<Compiled> required = new ArrayList<>();
        for (DmnElement requirement : element.children("informationRequirement")) {
            for (DmnElement reference : requirement.children("requiredDecision")) {
                String needed = reference.attribute("href", "").replace("#", "");
                Compiled other = compile(needed);
                DmnElement neededElement = byName.get(needed);
                if (other != null && neededElement != null) {
                    names.put(neededElement.attribute("name", needed), other.type());
                    required.add(other);
                }
            }
        }
        Compiled result = body(element, scope.inner(names), required);
        open.remove(id);
        if (result != null) {
            compiled.put(id, result);
        }
        return result;
    }

    private @Nullable Compiled body(DmnElement element, Scope inner, List<Compiled> required) {
        Set<String> uses = new LinkedHashSet<>();
        required.forEach(other -> uses.addAll(other.uses()));
        Optional<DmnElement> table = element.child("decisionTable");
        if (table.isPresent()) {
            return new TableCompiler(inner, problems, uses)
                    .compile(table.get())
                    .map(read -> new Compiled(required, read.type(), uses, read.table()::decide))
                    .orElse(null);
        }
        Optional<DmnElement> literal = element.child("literalExpression");
        if (literal.isEmpty()) {
            problems.accept(
                    new DecisionProblem(element.line, "a decision needs a decisionTable or a literalExpression"));
            return null;
        }
        try {
            Expression expression = Feel.compile(literal.get().expression(), inner);
            addUses(expression, uses);
            return new Compiled(required, expression.type(), uses, expression::evaluate);
        } catch (ExpressionRejected rejected) {
            problems.accept(
                    new DecisionProblem(literal.get().expressionLine() + rejected.line() - 1, rejected.reason()));
            return null;
        }
    }

    /** Notes the names of the form that an expression reads, seen from the form's own scope. */
    static void addUses(Expression expression, Set<String> uses) {
        for (String use : expression.uses()) {
            if (use.startsWith("../")) {
                uses.add(use.substring(3));
            }
        }
    }
}
