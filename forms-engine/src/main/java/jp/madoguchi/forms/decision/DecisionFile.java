package jp.madoguchi.forms.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    private static final int MAX_NESTING = 50;
    private static final List<String> OTHER_LOGIC =
            List.of("context", "invocation", "relation", "list", "functionDefinition", "conditional", "filter", "for");

    private final Map<String, DmnElement> byName = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Compiled> steps = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Scope scope;
    private final Consumer<DecisionProblem> problems;

    private DecisionFile(Scope scope, Consumer<DecisionProblem> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /**
     * A decision's code and type.
     *
     * @param required places of the decisions whose outcomes the inner frame holds
     */
    private record Compiled(List<Integer> required, Type type, Set<String> uses, Body body) {}

    /** Decisions in an order in which each comes after those it requires; each is made once. */
    private record Plan(List<Compiled> steps) implements Decision {
        @Override
        public @Nullable Object decide(Frame frame) {
            @Nullable Object[] made = new @Nullable Object[steps.size()];
            for (int i = 0; i < made.length; i++) {
                Compiled step = steps.get(i);
                @Nullable
                Object[] outcomes = new @Nullable Object[step.required().size()];
                for (int k = 0; k < outcomes.length; k++) {
                    outcomes[k] = made[step.required().get(k)];
                }
                made[i] = step.body().decide(frame.inner(outcomes));
            }
            return made[made.length - 1];
        }

        @Override
        public Type type() {
            return steps.get(steps.size() - 1).type();
        }

        @Override
        public Set<String> uses() {
            return steps.get(steps.size() - 1).uses();
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
            file.index(root);
            String id = file.idOf(name);
            if (id == null) {
                found.add(new DecisionProblem(root.line, "the file has no decision '" + name + "'"));
            } else {
                decision = file.compile(id) < 0 ? null : new Plan(List.copyOf(file.steps));
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

    private void index(DmnElement root) {
        for (DmnElement element : root.children("decision")) {
            String id = element.attribute("id", element.attribute("name", ""));
            if (byName.put(id, element) != null) {
                problems.accept(new DecisionProblem(element.line, "the decision '" + id + "' stands twice"));
            }
        }
        for (DmnElement element : root.children) {
            if (List.of("import", "businessKnowledgeModel", "decisionService").contains(element.name)) {
                problems.accept(new DecisionProblem(element.line, "<" + element.name + "> is not supported"));
            }
        }
    }

    /** The place of a decision among the steps, compiled after those it requires; -1 if it is wrong. */
    private int compile(String id) {
        if (places.containsKey(id)) {
            return places.get(id);
        }
        DmnElement element = byName.get(id);
        if (element == null) {
            problems.accept(new DecisionProblem(1, "no decision is called '" + id + "'"));
            return -1;
        }
        if (!open.add(id)) {
            problems.accept(new DecisionProblem(element.line, "decisions require each other: " + open));
            return -1;
        }
        if (!seen.add(id) || open.size() > MAX_NESTING) {
            if (open.size() > MAX_NESTING) {
                problems.accept(new DecisionProblem(
                        element.line, "decisions require one another over more than " + MAX_NESTING + " steps"));
            }
            open.remove(id);
            return -1;
        }
        Map<String, Type> names = new LinkedHashMap<>();
        List<Integer> required = new ArrayList<>();
        for (DmnElement requirement : element.children("informationRequirement")) {
            for (DmnElement reference : requirement.children("requiredDecision")) {
                String needed = reference.attribute("href", "").replace("#", "");
                int place = compile(needed);
                DmnElement neededElement = byName.get(needed);
                if (place >= 0 && neededElement != null) {
                    String name = neededElement.attribute("name", needed);
                    if (names.put(name, steps.get(place).type()) == null) {
                        required.add(place);
                    }
                }
            }
        }
        Compiled result = body(element, scope.inner(names), required);
        open.remove(id);
        if (result == null) {
            return -1;
        }
        steps.add(result);
        places.put(id, steps.size() - 1);
        return steps.size() - 1;
    }

    private @Nullable Compiled body(DmnElement element, Scope inner, List<Integer> required) {
        Set<String> uses = new LinkedHashSet<>();
        required.forEach(other -> uses.addAll(steps.get(other).uses()));
        Optional<DmnElement> table = element.child("decisionTable");
        if (table.isPresent()) {
            return new TableCompiler(inner, problems, uses)
                    .compile(table.get())
                    .map(read -> new Compiled(required, read.type(), uses, read.table()::decide))
                    .orElse(null);
        }
        Optional<DmnElement> literal = element.child("literalExpression");
        if (literal.isEmpty()) {
            problems.accept(noLogic(element));
            return null;
        }
        requireFeel(literal.get(), problems);
        try {
            Expression expression = Feel.compile(literal.get().expression(), inner);
            int line = literal.get().expressionLine();
            TypeReference.check(literal.get(), expression, line, problems);
            element.child("variable").ifPresent(name -> TypeReference.check(name, expression, line, problems));
            addUses(expression, uses);
            return new Compiled(required, expression.type(), uses, expression::evaluate);
        } catch (ExpressionRejected rejected) {
            problems.accept(
                    new DecisionProblem(literal.get().expressionLine() + rejected.line() - 1, rejected.reason()));
            return null;
        }
    }

    private static DecisionProblem noLogic(DmnElement decision) {
        for (DmnElement child : decision.children) {
            if (OTHER_LOGIC.contains(child.name)) {
                return new DecisionProblem(
                        child.line,
                        "a boxed <" + child.name + "> is not supported: write it as a literalExpression in FEEL");
            }
        }
        return new DecisionProblem(decision.line, "a decision needs a decisionTable or a literalExpression");
    }

    /** Other expression languages than FEEL would run other code. */
    static void requireFeel(DmnElement element, Consumer<DecisionProblem> problems) {
        String language = element.attribute("expressionLanguage", "feel");
        if (!language.toLowerCase(Locale.ROOT).contains("feel")) {
            problems.accept(new DecisionProblem(element.line, "the only expression language is FEEL, not " + language));
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
