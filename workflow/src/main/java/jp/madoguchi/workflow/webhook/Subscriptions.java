package jp.madoguchi.workflow.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.PartyId;

/** Where subscriptions are kept. */
public interface Subscriptions {
    void add(Subscription subscription);

    /** Holds a party's subscriptions until the transaction ends, so that they can be counted. */
    List<Subscription> lock(PartyId party);

    /** Oldest first. */
    List<Subscription> of(PartyId party);

    Optional<Subscription> find(UUID id);

    /** Removes one of a party's; false if it has no such one. */
    boolean remove(PartyId party, UUID id);

    /** Keeps that nothing more is sent. */
    void disable(UUID id, Instant at);

    /**
     * Puts a message for each subscription of the application's party to this event into the outbox, in the running
     * transaction.
     *
     * @param occasion tells apart events of the same kind on one application
     */
    void announce(Application application, WebhookEvent event, int occasion, Instant at);

    /** Subscriptions with a message that is dead, and to which nothing got through since it was written. */
    List<Failing> failing();

    /**
     * A subscription that does not work.
     *
     * @param id which
     * @param application a case whose message did not get there
     * @param agency its agency
     */
    record Failing(UUID id, ApplicationId application, AgencyId agency) {}
}
