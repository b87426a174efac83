package jp.madoguchi.workflow.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that is not delivered after many attempts, or still waits for its next one after a failure, or for what a
 * person must provide.
 *
 * @param id row
 * @param kind what it asks for
 * @param application the case, without anything personal
 * @param arrivalNumber 到達番号, once there
 * @param attempts how often it was tried
 * @param createdAt since when it waits
 * @param nextAt when it is tried again; empty if it is dead
 * @param waiting what a person must provide first, if anything
 * @param error names of the errors, without their texts
 */
public record DeadLetter(
        long id,
        OutboxKind kind,
        UUID application,
        Optional<String> arrivalNumber,
        int attempts,
        Instant createdAt,
        Optional<Instant> nextAt,
        Optional<Waiting> waiting,
        String error) {}
