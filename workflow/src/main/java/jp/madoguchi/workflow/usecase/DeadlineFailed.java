package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.clock.Deadline;

/** An act at a deadline did not work; its transaction is rolled back. */
final class DeadlineFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Deadline deadline;

    DeadlineFailed(Deadline deadline, Exception cause) {
        super(deadline.kind() + " " + deadline.id(), cause);
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Names of the causes, without their texts: those may hold personal data. */
    String causes() {
        StringBuilder names = new StringBuilder();
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            names.append(names.length() == 0 ? "" : " < ")
                    .append(cause.getClass().getSimpleName());
        }
        return names.toString();
    }
}
