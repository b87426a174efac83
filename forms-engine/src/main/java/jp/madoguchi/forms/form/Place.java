package jp.madoguchi.forms.form;

import java.util.List;
import java.util.Objects;
import jp.madoguchi.forms.rule.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The form or a row on the way through a revision. Groups are shared with the evaluation before; the first change of one
 * makes a copy of it and of those around it.
 */
final class Place {

    private final @Nullable Place outer;
    private final int slot;
    private final int row;
    private final List<Group> opened;
    private Group group;
    private Frame frame;

    private Place(@Nullable Place outer, int slot, int row, Group group, Frame frame, List<Group> opened) {
        this.outer = outer;
        this.slot = slot;
        this.row = row;
        this.group = group;
        this.frame = frame;
        this.opened = opened;
    }

    /** The form; every group that is opened from here is noted. */
    static Place root(Group open, List<Group> opened) {
        opened.add(open);
        return new Place(null, -1, -1, open, open.frame(), opened);
    }

    /** A row of a repeating group. */
    Place row(int repeatSlot, int index) {
        Group inner = group.rowsAt(repeatSlot).get(index);
        Frame innerFrame = inner.isOpen() ? inner.frame() : frame.inner(inner.values);
        return new Place(this, repeatSlot, index, inner, innerFrame, opened);
    }

    Group group() {
        return group;
    }

    Frame frame() {
        return frame;
    }

    /** The group, ready to be changed. */
    Group open() {
        if (!group.isOpen()) {
            Place around = Objects.requireNonNull(outer);
            Group holder = around.open();
            group = group.copy(values -> around.frame.inner(values));
            frame = group.frame();
            opened.add(group);
            holder.ownRows(slot).set(row, group);
        }
        return group;
    }

    /** A new row for answers, open, not yet part of its repeating group. */
    Group fresh(Shape shape, java.util.Map<?, ?> answers) {
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        Group made = new Group(shape, values, frame.inner(values));
        made.bind(answers);
        opened.add(made);
        return made;
    }

    /** The rows around this place as a box, at most so many levels. */
    int[] box(int depth) {
        if (depth == 0 || outer == null) {
            return Rows.ALL;
        }
        if (depth < group.shape.depth()) {
            return outer.box(depth);
        }
        return Rows.within(outer.box(depth - 1), row, row + 1);
    }
}
