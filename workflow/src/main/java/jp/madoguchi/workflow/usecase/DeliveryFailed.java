package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.outbox.OutboxMessage;

/** A delivery did not work; its transaction is rolled back. */
final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient OutboxMessage message;

    DeliveryFailed(OutboxMessage message, Exception cause) {
        super(message.kind() + " " + message.key(), cause);
        this.message = message;
    }

    OutboxMessage message() {
        return message;
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
