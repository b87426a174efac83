package jp.madoguchi.workflow.usecase;

import java.time.Duration;

/** A delivery came too early; nothing failed. It is put off without counting an attempt. */
final class NotYet extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    NotYet(String why, Duration wait) {
        super(why);
        this.wait = wait;
    }

    /** How long to wait before the next look. */
    Duration howLong() {
        return wait;
    }
}
