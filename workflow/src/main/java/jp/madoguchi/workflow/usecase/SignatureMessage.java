package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.outbox.OutboxMessage;

/** Reads which signature of a case a message speaks of. */
final class SignatureMessage {
    private SignatureMessage() {}

    /** 0 for the filing, n for the answer to correction request n. */
    static int correction(OutboxMessage message) {
        return Integer.parseInt(message.key().substring(message.key().lastIndexOf(':') + 1));
    }
}
