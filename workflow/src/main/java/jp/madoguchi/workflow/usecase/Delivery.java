package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/** Delivers one kind of outbox message, in the transaction that marks it delivered. */
interface Delivery {
    OutboxKind kind();

    /**
     * Delivers; may be called again for the same message.
     *
     * @throws Exception whatever went wrong: the transaction rolls back and the message is tried again later
     */
    void deliver(OutboxMessage message) throws Exception;
}
