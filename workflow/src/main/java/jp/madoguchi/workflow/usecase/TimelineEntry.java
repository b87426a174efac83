package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened, as both sides may see it.
 *
 * @param at when
 * @param event what
 * @param detail a number, a date or a reason, for the screen
 * @param dayOnly whether only the day is known: what came on paper or by telephone
 */
public record TimelineEntry(Instant at, Event event, Optional<String> detail, boolean dayOnly) {
    private static final Set<Event> BROUGHT = Set.of(
            Event.ARRIVED,
            Event.CORRECTION_ANSWERED,
            Event.GUIDANCE_FOLLOWED,
            Event.GUIDANCE_DECLINED,
            Event.WITHDRAWN);

    /** One whose instant is known. */
    public TimelineEntry(Instant at, Event event, Optional<String> detail) {
        this(at, event, detail, false);
    }

    /** The same in the case of an applicant who writes or calls: of what that applicant did the day is known. */
    TimelineEntry brought() {
        return BROUGHT.contains(event) ? new TimelineEntry(at, event, detail, true) : this;
    }

    /** What can happen; message key {@code timeline.<name>}. */
    public enum Event {
        ARRIVED,
        SIGNATURE_VERIFIED,
        SIGNATURE_DISAGREED,
        CERTIFICATE_REVOKED,
        INTAKE_RECORDED,
        CORRECTION_REQUESTED,
        CORRECTION_ANSWERED,
        CORRECTION_MISSED,
        CORRECTION_EXTENDED,
        CORRECTION_ABANDONED,
        INSPECTION_OFFERED,
        INSPECTION_RECORDED,
        PUBLIC_INSPECTION_BEGUN,
        GUIDANCE_GIVEN,
        GUIDANCE_FOLLOWED,
        GUIDANCE_DECLINED,
        OPINION_REQUESTED,
        OPINION_ANSWERED,
        OPINION_MISSED,
        REASSIGNED,
        DRAFTED,
        REMANDED,
        HANDLED,
        GRANTED,
        REFUSED,
        ISSUED,
        REVOCATION_PROPOSED,
        REVOCATION_DECLINED,
        DOCUMENT_REVOKED,
        DOCUMENT_REPLACED,
        STANDARD_PERIOD_ENDED,
        STATUTORY_PERIOD_ENDED,
        INDIVIDUAL_NUMBER_READ,
        PAYMENT_MISSED,
        WITHDRAWN
    }
}
