package jp.madoguchi.forms.rule;

import java.time.LocalDate;

/** What one evaluation may use, shared by all its frames. Not thread-safe: one evaluation, one budget. */
public final class Budget {

    /** Steps (iterations, list elements, matched characters) after which an evaluation is stopped. */
    public static final long MAX_STEPS = 5_000_000;

    private final LocalDate today;
    private long left = MAX_STEPS;
    private int depth;

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

    void enter() {
        if (++depth > 100) {
            throw new EvaluationStopped("function calls nested deeper than 100");
        }
    }

    void leave() {
        depth--;
    }
}
