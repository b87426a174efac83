package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.outbox.OutboxMessage;

/** A delivery did not work; its transaction is rolled back. */
final class DeliveryFailed extends ActFailed {
    private static final long serialVersionUID = 1L;

    private final transient OutboxMessage message;

    DeliveryFailed(OutboxMessage message, Exception cause) {
        super(message.kind() + " " + message.key(), cause);
        this.message = message;
    }

    OutboxMessage message() {
        return message;
    }
}
