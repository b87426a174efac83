package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.clock.Deadline;

/** An act at a deadline did not work; its transaction is rolled back. */
final class DeadlineFailed extends ActFailed {
    private static final long serialVersionUID = 1L;

    private final transient Deadline deadline;

    DeadlineFailed(Deadline deadline, Exception cause) {
        super(deadline.kind() + " " + deadline.id(), cause);
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }
}
