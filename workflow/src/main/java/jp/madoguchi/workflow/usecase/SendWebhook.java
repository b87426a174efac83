package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.webhook.Subscription;
import jp.madoguchi.workflow.webhook.Subscriptions;
import jp.madoguchi.workflow.webhook.WebhookEvent;
import jp.madoguchi.workflow.webhook.WebhookKey;
import jp.madoguchi.workflow.webhook.WebhookSender;

/**
 * Sends a webhook as Standard Webhooks has it: ids and the event's name, nothing personal. A repeat has the same {@code
 * webhook-id} and the same payload.
 */
@Singleton
class SendWebhook implements Delivery {
    private final Subscriptions subscriptions;
    private final Applications applications;
    private final WebhookSender sender;
    private final WebhookKey key;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    SendWebhook(
            Subscriptions subscriptions,
            Applications applications,
            WebhookSender sender,
            WebhookKey key,
            JournalWriter journal,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.applications = applications;
        this.sender = sender;
        this.key = key;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.SEND_WEBHOOK;
    }

    @Override
    public void deliver(OutboxMessage message) throws IOException {
        String[] parts = message.key().split(":", -1);
        Optional<Subscription> found = subscriptions.find(UUID.fromString(parts[0]));
        if (found.isEmpty() || found.get().disabledAt().isPresent()) {
            return;
        }
        Subscription subscription = found.get();
        Application application = applications.find(message.application()).orElseThrow();
        String id = "msg_" + message.id();
        long timestamp = clock.instant().getEpochSecond();
        String payload = payload(message, WebhookEvent.valueOf(parts[1]), application);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", key.signature(subscription.id(), id, timestamp, payload));
        try {
            sender.send(subscription.url(), headers, payload);
        } catch (WebhookSender.Gone unwanted) {
            subscriptions.disable(subscription.id(), clock.instant());
            journal.record(application, JournalAct.WEBHOOK_DISABLED, subscription.id() + " 410");
        }
    }

    /** Of ids, names and instants only: none of them needs escaping. */
    private static String payload(OutboxMessage message, WebhookEvent event, Application application) {
        return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"application\":\"%s\",\"arrivalNumber\":\"%s\"}}"
                .formatted(
                        event.wireName(),
                        message.createdAt(),
                        application.id(),
                        application.arrivalNumber().map(ArrivalNumber::value).orElse(""));
    }
}
