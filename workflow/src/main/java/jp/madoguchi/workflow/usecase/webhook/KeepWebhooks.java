package jp.madoguchi.workflow.usecase.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.credential.Credentials;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.WebhookRefused;
import jp.madoguchi.workflow.rule.WebhookRefused.Reason;
import jp.madoguchi.workflow.webhook.Subscription;
import jp.madoguchi.workflow.webhook.Subscriptions;
import jp.madoguchi.workflow.webhook.TargetGuard;
import jp.madoguchi.workflow.webhook.WebhookEvent;
import jp.madoguchi.workflow.webhook.WebhookKey;

/** A party's own webhooks. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class KeepWebhooks {
    /** Subscriptions of one party at most. */
    public static final int MOST = 5;

    private final Subscriptions subscriptions;
    private final TargetGuard guard;
    private final WebhookKey key;
    private final Credentials credentials;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    KeepWebhooks(
            Subscriptions subscriptions,
            TargetGuard guard,
            WebhookKey key,
            Credentials credentials,
            JournalWriter journal,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.guard = guard;
        this.key = key;
        this.credentials = credentials;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A new subscription.
     *
     * @param subscription what was set up
     * @param secret what its messages are signed with; never shown again
     */
    public record Created(Subscription subscription, String secret) {}

    /**
     * Subscribes.
     *
     * @param events wire names; empty for all
     */
    public Created create(Applicant actor, String url, Optional<List<String>> events) throws WebhookRefused {
        URI target = guard.read(url).orElseThrow(() -> new WebhookRefused(Reason.ADDRESS_IMPOSSIBLE));
        Set<WebhookEvent> wanted = wanted(events);
        requirePublic(target);
        if (subscriptions.lock(actor.party()).size() >= MOST) {
            throw new WebhookRefused(Reason.TOO_MANY);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Subscription made =
                new Subscription(ApplicationId.timeOrdered(now), actor.party(), target, wanted, now, Optional.empty());
        subscriptions.add(made);
        record(actor, JournalAct.WEBHOOK_CREATED, made.id());
        return new Created(made, key.secret(made.id()));
    }

    private static Set<WebhookEvent> wanted(Optional<List<String>> events) throws WebhookRefused {
        if (events.isEmpty()) {
            return EnumSet.allOf(WebhookEvent.class);
        }
        Set<WebhookEvent> found = EnumSet.noneOf(WebhookEvent.class);
        for (String name : events.get()) {
            found.add(WebhookEvent.named(name).orElseThrow(() -> new WebhookRefused(Reason.NO_SUCH_EVENT)));
        }
        if (found.isEmpty()) {
            throw new WebhookRefused(Reason.NO_SUCH_EVENT);
        }
        return found;
    }

    /** Looked at now, so that a mistake is told at once; what counts is the look before each delivery. */
    private void requirePublic(URI target) throws WebhookRefused {
        try {
            guard.resolve(target);
        } catch (IOException unknownOrOurs) {
            // The two are not told apart: nobody learns which names our network knows.
            throw new WebhookRefused(Reason.ADDRESS_NOT_PUBLIC);
        }
    }

    /** Oldest first. */
    public List<Subscription> of(Applicant actor) {
        return subscriptions.of(actor.party());
    }

    /** Unsubscribes; what waits is not sent. */
    public void delete(Applicant actor, UUID id) throws NotFound {
        if (!subscriptions.remove(actor.party(), id)) {
            throw new NotFound();
        }
        record(actor, JournalAct.WEBHOOK_DELETED, id);
    }

    /** A party belongs to no agency: each agency with a case of it keeps an entry. */
    private void record(Applicant actor, JournalAct act, UUID id) {
        PartyId party = actor.party();
        credentials.concerned(party, party).forEach(agency -> journal.record(agency, act, actor, id.toString()));
    }
}
