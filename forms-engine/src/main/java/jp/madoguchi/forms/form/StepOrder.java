package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

/**
 * Orders pages and fields so that each comes after what its visibility and value depend on; finds cycles. A page is its
 * index here, a field its {@link Node}.
 */
final class StepOrder {

    private final ExpressionCompiler expressions;
    private final List<Page> pages;
    private final Map<Object, Step> steps = new HashMap<>();
    private final Map<Object, Set<Node>> needs = new HashMap<>();
    private final Map<Object, SourceText> sources = new HashMap<>();
    private final Set<Object> done = new HashSet<>();
    private final Set<Object> open = new LinkedHashSet<>();
    private final List<Step> order = new ArrayList<>();
    private boolean cyclic;

    StepOrder(ExpressionCompiler expressions, List<Page> pages) {
        this.expressions = expressions;
        this.pages = pages;
    }

    List<Step> order(List<List<Node>> pageNodes, Shape shape, Scope scope) {
        for (int i = 0; i < pages.size(); i++) {
            Integer page = i;
            Optional<SourceText> source = pages.get(i).visibleIf();
            Expression visibleIf =
                    source.map(text -> expressions.condition(text, scope)).orElse(null);
            steps.put(page, Step.ofPage(i, visibleIf));
            source.ifPresent(text -> sources.put(page, text));
            needs.put(page, visibleIf == null ? Set.of() : Reads.nodes(visibleIf.uses(), shape));
            pageNodes.get(i).forEach(this::register);
        }
        for (int i = 0; i < pages.size(); i++) {
            pageNodes.get(i).forEach(this::visit);
            visit(i);
        }
        return order;
    }

    private void register(Node node) {
        steps.put(node, Step.ofField(node));
        FieldConditions conditions = node.field.conditions();
        conditions.visibleIf().or(conditions::computedFrom).ifPresent(source -> sources.put(node, source));
        Set<Node> all = new LinkedHashSet<>();
        if (node.visibleIf != null) {
            all.addAll(Reads.nodes(node.visibleIf.uses(), node.shape));
        }
        if (node.value != null) {
            all.addAll(Reads.nodes(node.value.uses(), node.shape));
        }
        needs.put(node, all);
        if (node.rows != null) {
            node.rows.nodes().forEach(this::register);
        }
    }

    private void visit(Object item) {
        if (cyclic || done.contains(item)) {
            return;
        }
        if (!open.add(item)) {
            reportCycle(item);
            return;
        }
        if (item instanceof Node node) {
            visit(node.page);
            Shape outer = node.shape.outer();
            if (outer != null) {
                visit(outer.nodes().get(node.shape.repeatSlot()));
            }
        }
        for (Node needed : needs.getOrDefault(item, Set.of())) {
            visit(needed);
        }
        open.remove(item);
        done.add(item);
        Step step = steps.get(item);
        if (step != null) {
            order.add(step);
        }
        if (item instanceof Node node && node.rows != null) {
            node.rows.nodes().forEach(this::visit);
        }
    }

    private void reportCycle(Object item) {
        cyclic = true;
        List<Object> path = new ArrayList<>(open);
        path.subList(0, path.indexOf(item)).clear();
        path.add(item);
        String names = path.stream().map(this::name).collect(Collectors.joining(" → "));
        SourceText at = path.stream()
                .map(sources::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(SourceText.of(""));
        expressions.report(at, "these depend on each other: " + names);
    }

    private String name(Object item) {
        return item instanceof Node node
                ? node.field.path()
                : "page " + pages.get((Integer) item).id();
    }
}
