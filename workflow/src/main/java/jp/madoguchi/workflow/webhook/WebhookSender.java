package jp.madoguchi.workflow.webhook;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Sends webhooks; called from the outbox only, repeated until one is taken. */
public interface WebhookSender {
    /**
     * Posts a message.
     *
     * @param headers beside those of every request
     * @param payload JSON
     * @throws IOException if it was perhaps not taken: it is sent again, with the same id
     */
    void send(URI url, Map<String, String> headers, String payload) throws IOException;

    /** The receiver answered 410: it wants nothing more. */
    final class Gone extends IOException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("the receiver answered 410");
        }
    }
}
