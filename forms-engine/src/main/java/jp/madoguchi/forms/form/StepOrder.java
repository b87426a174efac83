package jp.madoguchi.forms.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.SourceText;
import org.jspecify.annotations.Nullable;

/** Orders pages and fields so that each comes after what its visibility and value depend on; finds cycles. */
final class StepOrder {

    private final ExpressionCompiler expressions;
    private final Map<Object, Step> steps = new HashMap<>();
    private final Map<Object, Collection<Node>> needs = new HashMap<>();
    private final Map<Object, SourceText> sources = new HashMap<>();
    private final Set<Object> done = new LinkedHashSet<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final List<Step> order = new ArrayList<>();
    private boolean cyclic;

    StepOrder(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    List<Step> order(List<Page> pages, List<List<Node>> pageNodes, Scope scope) {
        for (int i = 0; i < pages.size(); i++) {
            Optional<SourceText> source = pages.get(i).visibleIf();
            Expression visibleIf =
                    source.map(text -> expressions.condition(text, scope)).orElse(null);
            Page page = pages.get(i);
            steps.put(page, Step.ofPage(i, visibleIf));
            source.ifPresent(text -> sources.put(page, text));
            Shape shape = pageNodes.stream()
                    .flatMap(List::stream)
                    .map(node -> node.shape)
                    .findFirst()
                    .orElse(null);
            needs.put(page, shape == null || visibleIf == null ? List.of() : nodes(visibleIf.uses(), shape));
            pageNodes.get(i).forEach(this::register);
        }
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            pageNodes.get(i).forEach(node -> visit(node, page, pages));
            visit(page, page, pages);
        }
        return order;
    }

    private void register(Node node) {
        steps.put(node, Step.ofField(node));
        FieldConditions conditions = node.field.conditions();
        conditions.visibleIf().or(conditions::value).ifPresent(source -> sources.put(node, source));
        Set<Node> all = new LinkedHashSet<>();
        for (Expression expression : new @Nullable Expression[] {node.visibleIf, node.value}) {
            if (expression != null) {
                all.addAll(nodes(expression.uses(), node.shape));
            }
        }
        needs.put(node, all);
        if (node.rows != null) {
            node.rows.nodes().forEach(this::register);
        }
    }

    private void visit(Object item, Page page, List<Page> pages) {
        if (cyclic || done.contains(item)) {
            return;
        }
        if (open.contains(item)) {
            reportCycle(item);
            return;
        }
        open.push(item);
        if (item instanceof Node node) {
            Page home = pages.get(node.page);
            visit(home, home, pages);
            Shape outer = node.shape.outer();
            if (outer != null) {
                visit(outer.nodes().get(node.shape.repeatSlot()), page, pages);
            }
        }
        for (Node needed : needs.getOrDefault(item, List.of())) {
            visit(needed, page, pages);
        }
        open.pop();
        done.add(item);
        Step step = steps.get(item);
        if (step != null) {
            order.add(step);
        }
        if (item instanceof Node node && node.rows != null) {
            node.rows.nodes().forEach(child -> visit(child, page, pages));
        }
    }

    private void reportCycle(Object item) {
        cyclic = true;
        List<Object> path = new ArrayList<>();
        for (Object entry : open) {
            path.add(0, entry);
            if (entry.equals(item)) {
                break;
            }
        }
        path.add(item);
        String names = path.stream().map(StepOrder::name).collect(Collectors.joining(" → "));
        SourceText at = path.stream()
                .map(sources::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(SourceText.of(""));
        expressions.report(at, "these depend on each other: " + names);
    }

    private static String name(Object item) {
        return item instanceof Node node ? node.field.path() : "page " + ((Page) item).id();
    }

    /** The fields that names read by an expression stand for. */
    private static Collection<Node> nodes(Set<String> uses, Shape shape) {
        Set<Node> found = new LinkedHashSet<>();
        for (String use : uses) {
            Shape where = shape;
            String name = use;
            while (name.startsWith("../") && where != null) {
                where = where.outer();
                name = name.substring(3);
            }
            if (where != null) {
                addNodes(where, name, found);
            }
        }
        return found;
    }

    private static void addNodes(Shape shape, String name, Set<Node> found) {
        int dot = name.indexOf('.');
        Node node = shape.node(dot < 0 ? name : name.substring(0, dot));
        if (node == null) {
            return;
        }
        found.add(node);
        String entry = dot < 0 ? "" : name.substring(dot + 1);
        if (node.rows == null || entry.equals("#")) {
            return;
        }
        Node child = node.rows.node(entry);
        if (child != null) {
            found.add(child);
            addBelow(child, found);
        } else {
            addBelow(node, found);
        }
    }

    private static void addBelow(Node node, Set<Node> found) {
        List<Node> below = new ArrayList<>();
        node.collectBelow(below);
        found.addAll(below);
    }
}
