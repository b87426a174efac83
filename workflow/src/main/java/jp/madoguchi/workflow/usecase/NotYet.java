package jp.madoguchi.workflow.usecase;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.workflow.outbox.Waiting;

/** A delivery came too early; nothing failed. It is put off without counting an attempt. */
final class NotYet extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration wait;
    private final transient Optional<Waiting> waiting;

    /** It is merely too early. */
    NotYet(String why, Duration wait) {
        super(why);
        this.wait = wait;
        this.waiting = Optional.empty();
    }

    /** A person must provide something. */
    NotYet(Waiting waiting, Duration wait) {
        super(waiting.what().name());
        this.wait = wait;
        this.waiting = Optional.of(waiting);
    }

    /** How long to wait before the next look. */
    Duration howLong() {
        return wait;
    }

    /** What a person must provide; empty if time alone brings it. */
    Optional<Waiting> waiting() {
        return waiting;
    }
}
