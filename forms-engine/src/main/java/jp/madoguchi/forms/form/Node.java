package jp.madoguchi.forms.form;

import java.util.List;
import jp.madoguchi.forms.rule.Expression;
import org.jspecify.annotations.Nullable;

/** A field as evaluation sees it: its place in the group and its compiled expressions. */
final class Node {

    /** Place among all fields of the form, from 0. */
    final int number;

    final Field field;
    final Shape shape;
    final int slot;
    final int page;
    final @Nullable Expression visibleIf;
    final @Nullable Expression requiredIf;
    final @Nullable Formula value;
    /** Reads the field that a choice is linked to. */
    final @Nullable Expression linkedTo;
    /** The fields of a row, for repeating groups. */
    final @Nullable Shape rows;

    Node(
            int number,
            Field field,
            Shape shape,
            int slot,
            int page,
            @Nullable Expression visibleIf,
            @Nullable Expression requiredIf,
            @Nullable Formula value,
            @Nullable Expression linkedTo,
            @Nullable Shape rows) {
        this.number = number;
        this.field = field;
        this.shape = shape;
        this.slot = slot;
        this.page = page;
        this.visibleIf = visibleIf;
        this.requiredIf = requiredIf;
        this.value = value;
        this.linkedTo = linkedTo;
        this.rows = rows;
    }

    boolean isComputed() {
        return value != null;
    }

    /** The field that a choice is linked to: beside it, or else around its row. */
    Field linkedField() {
        String id = field.linkedTo().orElse("");
        for (Shape where = shape; where != null; where = where.outer()) {
            Node found = where.node(id);
            if (found != null) {
                return found.field;
            }
        }
        throw new IllegalStateException("the field linked to is known since compilation");
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
