package jp.madoguchi.forms.form;

import java.util.Arrays;

/**
 * A box of rows: for each repeating group on the way, outermost first, the first row and the one after the last. Levels
 * that are left out stand for all rows.
 */
final class Rows {

    /** All rows everywhere. */
    static final int[] ALL = {};

    private Rows() {}

    /** The rows from one to before another of the innermost level added to a box. */
    static int[] within(int[] box, int from, int to) {
        int[] inner = Arrays.copyOf(box, box.length + 2);
        inner[box.length] = from;
        inner[box.length + 1] = to;
        return inner;
    }

    /** The smallest box around two. */
    static int[] hull(int[] a, int[] b) {
        int[] hull = Arrays.copyOf(a, Math.min(a.length, b.length));
        for (int i = 0; i < hull.length; i += 2) {
            hull[i] = Math.min(hull[i], b[i]);
            hull[i + 1] = Math.max(hull[i + 1], b[i + 1]);
        }
        return hull;
    }

    static int from(int[] box, int depth) {
        return 2 * depth < box.length ? box[2 * depth] : 0;
    }

    static int to(int[] box, int depth, int size) {
        return 2 * depth < box.length ? Math.min(box[2 * depth + 1], size) : size;
    }
}
