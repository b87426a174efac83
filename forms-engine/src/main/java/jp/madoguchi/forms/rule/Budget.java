package jp.madoguchi.forms.rule;

import java.time.LocalDate;

/**
 * What one evaluation may use, shared by all its frames. Steps pay for time and for memory alike: a step is about as much
 * work as looking at one element, and pays for about 32 bytes. Not thread-safe: one evaluation, one budget.
 */
public final class Budget {

    /** Steps (turns of loops, elements of lists, matched characters) after which an evaluation is stopped. */
    public static final long MAX_STEPS = 5_000_000;

    /** Most elements of a list, or entries of a context, that an expression makes. */
    public static final int MAX_ELEMENTS = 100_000;

    /** Longest text that an expression makes, in UTF-16 code units. */
    public static final int MAX_TEXT = 200_000;

    /** Deepest nesting of calls of functions written in FEEL. */
    static final int MAX_CALLS = 100;

    /** Deepest nesting of expressions through calls: what the stack of a thread can hold. */
    static final int MAX_NESTING = 1_500;

    private final LocalDate today;
    private long left = MAX_STEPS;
    private int calls;
    private int nesting;

    /** A fresh budget; {@code today()} answers the given date. */
    public Budget(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new EvaluationStopped("more than " + MAX_STEPS + " steps");
        }
    }

    /** Pays for a list of so many elements, or for looking at them all. */
    void list(long size) {
        size(size);
        spend(size);
    }

    void size(long size) {
        if (size > MAX_ELEMENTS) {
            throw new EvaluationStopped("a list of more than " + MAX_ELEMENTS + " elements");
        }
    }

    /** Pays for a context of so many entries. */
    void context(long size) {
        list(size);
        spend(4 + 4 * size);
    }

    /** Pays for a text of so many code units, or for reading it. */
    void text(long length) {
        if (length > MAX_TEXT) {
            throw new EvaluationStopped("a text of more than " + MAX_TEXT + " characters");
        }
        spend(length / 16);
    }

    /** Enters a function whose body nests so deep. */
    void enter(int depth) {
        nesting += depth;
        if (++calls > MAX_CALLS || nesting > MAX_NESTING) {
            throw new EvaluationStopped("function calls nested deeper than " + MAX_CALLS);
        }
    }

    /** Goes into a list or context; values can nest as deep as an expression makes them. */
    void into(int size) {
        spend(1L + size);
        nesting += 3;
        if (nesting > MAX_NESTING) {
            throw new EvaluationStopped("a value nested too deep");
        }
    }

    void outOf() {
        nesting -= 3;
    }

    void leave(int depth) {
        calls--;
        nesting -= depth;
    }
}
