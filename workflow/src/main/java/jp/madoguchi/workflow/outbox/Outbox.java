package jp.madoguchi.workflow.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where messages wait, written in the transaction that causes them. */
public interface Outbox {
    /** After this many attempts a message is dead and a person retries it. */
    int ATTEMPTS = 12;

    /** Adds a message unless one with the same kind and key is there. */
    void add(AgencyId agency, OutboxKind kind, String key, ApplicationId application, Instant at);

    /** Takes the next due message of these kinds; others skip it until the transaction ends. */
    Optional<OutboxMessage> take(Set<OutboxKind> kinds, Instant now);

    void delivered(OutboxMessage message, Instant at);

    /** Puts it off after a failure; dead after the last attempt. */
    void failed(OutboxMessage message, String error, Instant at);

    /**
     * Puts it off without counting an attempt: nothing failed, it is merely too early.
     *
     * @param waiting what a person must provide first; empty if time alone brings it
     */
    void postponed(OutboxMessage message, String why, Optional<Waiting> waiting, Instant until);

    /** What a person must provide before a case's message of this kind can be delivered, if anything. */
    Optional<Waiting> waiting(OutboxKind kind, ApplicationId application);

    /** Sets a dead or waiting message going again; false if there is none undelivered. */
    boolean retry(OutboxKind kind, ApplicationId application, Instant at);

    /** An agency's messages that failed or wait for a person, the dead ones first, at most this many. */
    List<DeadLetter> undelivered(AgencyId agency, int most);

    /** Sets one of these messages going again, with all its attempts; false if there is none. */
    boolean retry(AgencyId agency, long id, Instant at);

    /** Whether a message of this kind is dead. */
    boolean isDead(OutboxKind kind, ApplicationId application);

    /**
     * How long to wait after this many attempts of a kind. A webhook's receiver is a stranger's machine, which may be
     * down overnight: 5 s, 20 s, 80 s, … at most ten hours, two days in all.
     */
    static Duration backOff(OutboxKind kind, int attempts) {
        return kind == OutboxKind.SEND_WEBHOOK
                ? Duration.ofSeconds(Math.min(36_000, 5L << Math.min(2 * attempts, 20)))
                : backOff(attempts);
    }

    /** How long to wait after this many attempts: 1 s, 2 s, 4 s, … at most ten minutes. */
    static Duration backOff(int attempts) {
        return Duration.ofSeconds(Math.min(600, 1L << Math.min(attempts, 20)));
    }
}
