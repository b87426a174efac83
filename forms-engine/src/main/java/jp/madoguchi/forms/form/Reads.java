package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields the names that an expression reads stand for. */
final class Reads {

    private Reads() {}

    /**
     * The fields, each with the number of repeating groups around the place it is looked up from: a field of the same
     * row has the depth of the row, a field of the form has 0.
     *
     * @param uses as in {@link jp.madoguchi.forms.rule.Expression#uses()}
     * @param shape where the expression stands
     */
    static Map<Node, Integer> of(Collection<String> uses, Shape shape) {
        Map<Node, Integer> found = new LinkedHashMap<>();
        for (String use : uses) {
            @Nullable Shape where = shape;
            String name = use;
            while (name.startsWith("../") && where != null) {
                where = where.outer();
                name = name.substring(3);
            }
            if (where != null) {
                add(where, name, found);
            }
        }
        return found;
    }

    /** The fields without their depths. */
    static Set<Node> nodes(Collection<String> uses, Shape shape) {
        return of(uses, shape).keySet();
    }

    private static void add(Shape shape, String name, Map<Node, Integer> found) {
        int dot = name.indexOf('.');
        Node node = shape.node(dot < 0 ? name : name.substring(0, dot));
        if (node == null) {
            return;
        }
        int depth = shape.depth();
        found.merge(node, depth, Math::min);
        String entry = dot < 0 ? "" : name.substring(dot + 1);
        if (node.rows == null || entry.equals("#")) {
            return;
        }
        Node child = node.rows.node(entry);
        List<Node> below = new ArrayList<>();
        if (child == null) {
            node.collectBelow(below);
        } else {
            below.add(child);
            child.collectBelow(below);
        }
        below.forEach(each -> found.merge(each, depth, Math::min));
    }
}
