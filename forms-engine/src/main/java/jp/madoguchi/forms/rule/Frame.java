package jp.madoguchi.forms.rule;

import org.jspecify.annotations.Nullable;

/** The values of the names of a {@link Scope} during one evaluation. */
public final class Frame {

    private final @Nullable Frame outer;
    private final @Nullable Object[] slots;
    private final Budget budget;

    private Frame(@Nullable Frame outer, @Nullable Object[] slots, Budget budget) {
        this.outer = outer;
        this.slots = slots;
        this.budget = budget;
    }

    /** The outermost frame; the array is used as it is and may be filled later. */
    public static Frame root(@Nullable Object[] slots, Budget budget) {
        return new Frame(null, slots, budget);
    }

    /** A frame for the scope inside this frame's scope. */
    public Frame inner(@Nullable Object... innerSlots) {
        return new Frame(this, innerSlots, budget);
    }

    /** Pays for steps of work that somebody else does for this evaluation. */
    public void spend(int steps) {
        budget.spend(steps);
    }

    @Nullable
    Object get(int slot) {
        return slots[slot];
    }

    void set(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    Frame outer(int depth) {
        Frame frame = this;
        for (int i = 0; i < depth; i++) {
            if (frame.outer == null) {
                throw new IllegalStateException("frame and scope do not match");
            }
            frame = frame.outer;
        }
        return frame;
    }

    Budget budget() {
        return budget;
    }
}
