package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/** Compiles pages of fields: resolves names, finds types and cycles, and orders the steps of an evaluation. */
public final class FormCompiler {

    /** Types of computed fields become known one after another; so many times are they looked at. */
    private static final int TYPE_PASSES = 10;

    private final List<Page> pages;
    private final List<Rule> rules;
    private final List<ExitRule> exits;
    private final ExpressionCompiler expressions;
    private final Map<String, Type> computedTypes = new HashMap<>();
    private int nodes;

    private FormCompiler(List<Page> pages, List<Rule> rules, List<ExitRule> exits, Consumer<FormProblem> problems) {
        this.pages = pages;
        this.rules = rules;
        this.exits = exits;
        this.expressions = new ExpressionCompiler(problems);
    }

    /** The compiled form; every problem is told. A form with problems must not be published. */
    public static FormDefinition compile(
            List<Page> pages,
            List<Rule> rules,
            List<ExitRule> exits,
            DecisionSource fee,
            DecisionSource route,
            Consumer<FormProblem> problems) {
        return new FormCompiler(pages, rules, exits, problems).compile(fee, route);
    }

    private FormDefinition compile(DecisionSource fee, DecisionSource route) {
        learnComputedTypes();
        Scope scope = Scope.of(types(topFields(), ""));
        Shape shape = new Shape(scope, null, -1);
        List<List<Node>> pageNodes = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Node> nodes = new ArrayList<>();
            for (Field field : pages.get(page).fields()) {
                nodes.add(node(field, shape, page));
            }
            pageNodes.add(nodes);
        }
        List<Step> steps = new StepOrder(expressions, pages).order(pageNodes, shape, scope);
        FormProgram program = new FormProgram(
                pages,
                shape,
                pageNodes,
                steps,
                compiledRules(shape),
                exits,
                fee.compile(scope).orElse(null),
                route.compile(scope).orElse(null));
        return new FormDefinition(program, rules, exits);
    }

    private List<Field> topFields() {
        return pages.stream().flatMap(page -> page.fields().stream()).toList();
    }

    /** The types of fields by id; of a repeating group, a list of rows with exactly its fields. */
    private Map<String, Type> types(List<Field> fields, String prefix) {
        Map<String, Type> types = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.isRepeat()) {
                types.put(field.id(), Type.listOf(Type.contextOf(types(field.children(), prefix + field.id() + "."))));
            } else if (field.isComputed()) {
                types.put(field.id(), computedTypes.getOrDefault(prefix + field.id(), Type.ANY));
            } else {
                types.put(field.id(), field.type().feelType(field.settings()));
            }
        }
        return types;
    }

    private void learnComputedTypes() {
        boolean learned = true;
        for (int pass = 0; learned && pass < TYPE_PASSES; pass++) {
            Scope scope = Scope.of(types(topFields(), ""));
            learned = learn(topFields(), scope, "");
        }
    }

    private boolean learn(List<Field> fields, Scope scope, String prefix) {
        boolean learned = false;
        for (Field field : fields) {
            if (field.isRepeat()) {
                String inner = prefix + field.id() + ".";
                learned |= learn(field.children(), scope.inner(types(field.children(), inner)), inner);
            } else if (field.isComputed()) {
                Type type = typeOf(field.conditions(), scope);
                learned |= !type.equals(computedTypes.put(prefix + field.id(), type));
            }
        }
        return learned;
    }

    private static Type typeOf(FieldConditions conditions, Scope scope) {
        return conditions.table().isPresent()
                ? conditions
                        .table()
                        .get()
                        .source()
                        .compile(scope)
                        .map(Decision::type)
                        .orElse(Type.ANY)
                : ExpressionCompiler.typeOf(conditions.value().orElseThrow(), scope);
    }

    private @Nullable Formula formula(FieldConditions conditions, Scope scope) {
        if (conditions.table().isPresent()) {
            return conditions
                    .table()
                    .get()
                    .source()
                    .compile(scope)
                    .map(Formula::of)
                    .orElse(null);
        }
        return conditions
                .value()
                .map(source -> expressions.compile(source, scope))
                .map(Formula::of)
                .orElse(null);
    }

    private Node node(Field field, Shape shape, int page) {
        int slot = shape.size();
        Scope scope = shape.scope();
        FieldConditions conditions = field.conditions();
        Shape rows = field.isRepeat()
                ? new Shape(scope.inner(types(field.children(), prefix(shape) + field.id() + ".")), shape, slot)
                : null;
        Node node = new Node(
                nodes++,
                field,
                shape,
                slot,
                page,
                condition(conditions.visibleIf(), scope),
                condition(conditions.requiredIf(), scope),
                formula(conditions, scope),
                linked(field, scope),
                rows);
        shape.add(node);
        if (rows != null) {
            for (Field child : field.children()) {
                node(child, rows, page);
            }
        }
        return node;
    }

    private static String prefix(Shape shape) {
        Shape outer = shape.outer();
        if (outer == null) {
            return "";
        }
        return prefix(outer) + outer.nodes().get(shape.repeatSlot()).field.id() + ".";
    }

    /** Reads the field linked to; that it exists is checked where the form is read. */
    private @Nullable Expression linked(Field field, Scope scope) {
        return field.linkedTo()
                .filter(scope::has)
                .map(name -> expressions.compile(SourceText.of(name), scope))
                .orElse(null);
    }

    private @Nullable Expression condition(Optional<SourceText> source, Scope scope) {
        return source.map(text -> expressions.condition(text, scope)).orElse(null);
    }

    private List<CompiledRule> compiledRules(Shape shape) {
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : rules) {
            compiled(shape, rule, false).ifPresent(compiled::add);
        }
        for (ExitRule exit : exits) {
            compiled(shape, exit.asRule(), true).ifPresent(compiled::add);
        }
        return compiled;
    }

    private Optional<CompiledRule> compiled(Shape shape, Rule rule, boolean finds) {
        Node at = find(shape, rule.at());
        if (at == null) {
            expressions.report(rule.must(), "no field has the path '" + rule.at() + "'");
            return Optional.empty();
        }
        return Optional.ofNullable(expressions.condition(rule.must(), at.shape.scope()))
                .map(condition -> CompiledRule.of(rule, at, condition, finds));
    }

    private static @Nullable Node find(Shape shape, String path) {
        int mark = path.indexOf("[].");
        if (mark < 0) {
            return shape.node(path);
        }
        Node repeat = shape.node(path.substring(0, mark));
        return repeat == null || repeat.rows == null ? null : find(repeat.rows, path.substring(mark + 3));
    }
}
