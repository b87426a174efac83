package jp.madoguchi.workflow.outbox;

import java.time.Instant;
import jp.madoguchi.workflow.application.ApplicationId;

/**
 * One message to deliver.
 *
 * @param id row
 * @param kind what
 * @param key unique for its kind: what makes a repeat recognisable
 * @param application which case
 * @param attempts how often it was tried before
 * @param createdAt when it was written: when what it tells of happened
 */
public record OutboxMessage(
        long id, OutboxKind kind, String key, ApplicationId application, int attempts, Instant createdAt) {}
