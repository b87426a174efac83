package jp.madoguchi.workflow.clock;

import java.time.Instant;
import jp.madoguchi.workflow.application.ApplicationId;

/**
 * A deadline (期限) of a case.
 *
 * @param id of its row
 * @param application whose
 * @param kind what it is about
 * @param reference what it is about inside the case, such as a correction's number
 * @param dueAt the legal instant; what happens later, after a standstill, happens for this instant
 * @param attempts how often it failed so far
 */
public record Deadline(
        long id, ApplicationId application, DeadlineKind kind, String reference, Instant dueAt, int attempts) {}
