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
    private boolean repeats;
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
        repeats |= node.rows != null;
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

    /** Whether a repeating group is among its fields. */
    boolean hasRepeats() {
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
