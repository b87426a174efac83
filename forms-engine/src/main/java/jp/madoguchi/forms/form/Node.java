package jp.madoguchi.forms.form;

import java.util.List;
import jp.madoguchi.forms.rule.Expression;
import org.jspecify.annotations.Nullable;

/** A field as evaluation sees it: its place in the group and its compiled expressions. */
final class Node {

    final Field field;
    final Shape shape;
    final int slot;
    final int page;
    final @Nullable Expression visibleIf;
    final @Nullable Expression requiredIf;
    final @Nullable Expression value;
    /** The fields of a row, for repeating groups. */
    final @Nullable Shape rows;

    Node(
            Field field,
            Shape shape,
            int slot,
            int page,
            @Nullable Expression visibleIf,
            @Nullable Expression requiredIf,
            @Nullable Expression value,
            @Nullable Shape rows) {
        this.field = field;
        this.shape = shape;
        this.slot = slot;
        this.page = page;
        this.visibleIf = visibleIf;
        this.requiredIf = requiredIf;
        this.value = value;
        this.rows = rows;
    }

    boolean isComputed() {
        return value != null;
    }

    /** Every node below a repeating group, at any depth. */
    void collectBelow(List<Node> below) {
        if (rows != null) {
            for (Node child : rows.nodes()) {
                below.add(child);
                child.collectBelow(below);
            }
        }
    }
}
