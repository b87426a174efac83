package jp.madoguchi.workflow.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.party.PartyId;

/**
 * Where a party wants to be told of what.
 *
 * @param id which
 * @param party whose
 * @param url where
 * @param events of what
 * @param createdAt since when
 * @param disabledAt since when nothing is sent any more, because nothing got there
 */
public record Subscription(
        UUID id, PartyId party, URI url, Set<WebhookEvent> events, Instant createdAt, Optional<Instant> disabledAt) {
    public Subscription {
        events = Set.copyOf(events);
    }
}
