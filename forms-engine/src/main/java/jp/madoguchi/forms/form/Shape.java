package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.rule.Scope;
import org.jspecify.annotations.Nullable;

/** The fields of a form, or of a row of a repeating group, by slot and by name. */
final class Shape {

    private final Scope scope;
    private final @Nullable Shape outer;
    private final int repeatSlot;
    private final int depth;
    private volatile @Nullable List<Node> computed;
    private final List<Node> repeats = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();

    Shape(Scope scope, @Nullable Shape outer, int repeatSlot) {
        this.scope = scope;
        this.outer = outer;
        this.repeatSlot = repeatSlot;
        this.depth = outer == null ? 0 : outer.depth + 1;
    }

    void add(Node node) {
        if (node.slot != nodes.size()) {
            throw new IllegalStateException("slots follow the order of fields");
        }
        nodes.add(node);
        if (node.rows != null) {
            repeats.add(node);
        }
        byId.put(node.field.id(), node);
    }

    Scope scope() {
        return scope;
    }

    /** The shape of the form or row that holds the repeating group; null for the form itself. */
    @Nullable
    Shape outer() {
        return outer;
    }

    /** The slot of the repeating group in the outer shape. */
    int repeatSlot() {
        return repeatSlot;
    }

    /** Number of repeating groups around its fields. */
    int depth() {
        return depth;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Its computed fields and the repeating groups with computed fields below, in order. */
    List<Node> computed() {
        List<Node> known = computed;
        if (known == null) {
            known = nodes.stream()
                    .filter(node -> node.isComputed()
                            || (node.rows != null && !node.rows.computed().isEmpty()))
                    .toList();
            computed = known;
        }
        return known;
    }

    /** The repeating groups among its fields. */
    List<Node> repeats() {
        return repeats;
    }

    @Nullable
    Node node(String id) {
        return byId.get(id);
    }

    int size() {
        return nodes.size();
    }
}
