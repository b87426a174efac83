package jp.madoguchi.forms.form;

import java.util.Objects;
import jp.madoguchi.forms.rule.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One step of an evaluation: whether a page is shown, or the visibility and value of a field.
 *
 * @param node the field, or null for a page
 * @param repeats slots of the repeating groups that lead to the field, outermost first
 * @param pageIndex the page
 * @param page when the page is shown, or null: always
 */
record Step(@Nullable Node node, int[] repeats, int pageIndex, @Nullable Expression page) {

    static Step ofPage(int index, @Nullable Expression visibleIf) {
        return new Step(null, new int[0], index, visibleIf);
    }

    static Step ofField(Node node) {
        int depth = 0;
        for (Shape shape = node.shape; shape.outer() != null; shape = Objects.requireNonNull(shape.outer())) {
            depth++;
        }
        int[] repeats = new int[depth];
        Shape shape = node.shape;
        for (int i = depth - 1; i >= 0; i--) {
            repeats[i] = shape.repeatSlot();
            shape = Objects.requireNonNull(shape.outer());
        }
        return new Step(node, repeats, node.page, null);
    }
}
