package jp.madoguchi.workflow.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;

/**
 * An inspection on site (現地確認): the office offers instants, the applicant picks one, the official records the result.
 *
 * @param number 1, 2, … within the case
 * @param place where, as the applicant reads it
 * @param offeredBy who offers
 * @param offeredAt when
 * @param slots the offered instants, 1–5, in order
 * @param startsAt the one picked
 * @param outcome what was found, once it took place
 */
public record Inspection(
        int number,
        String place,
        OfficialId offeredBy,
        Instant offeredAt,
        List<Instant> slots,
        Optional<Instant> startsAt,
        Optional<Outcome> outcome) {
    private static final int MOST_SLOTS = 5;

    /** What was found. */
    public enum Result {
        CONFORMS,
        DOES_NOT_CONFORM
    }

    /**
     * The record of an inspection.
     *
     * @param result in short
     * @param findings what was seen; needed where it does not conform
     * @param by who inspected
     * @param at when it was recorded
     */
    public record Outcome(Result result, String findings, OfficialId by, Instant at) {}

    public Inspection {
        slots = slots.stream().distinct().sorted().toList();
    }

    /** A new offer of instants ahead. */
    public static Inspection offer(int number, String place, OfficialId by, List<Instant> slots, Instant at)
            throws NotAllowedNow {
        Inspection offered = new Inspection(number, place.strip(), by, at, slots, Optional.empty(), Optional.empty());
        if (offered.slots.isEmpty() || offered.slots.size() > MOST_SLOTS || offered.place.isEmpty()) {
            throw new NotAllowedNow(Reason.REASON_MISSING);
        }
        if (!offered.slots.get(0).isAfter(at)) {
            throw new NotAllowedNow(Reason.DATE_PASSED);
        }
        return offered;
    }

    /** Whether the applicant has not picked yet. */
    public boolean isOffered() {
        return startsAt.isEmpty();
    }

    /** Whether it is still to take place or to be recorded. */
    public boolean isOpen() {
        return outcome.isEmpty();
    }

    /** With the instant that the applicant picked, one of those offered and still ahead. */
    public Inspection picked(Instant slot, Instant now) throws NotAllowedNow {
        if (!isOffered() || !slots.contains(slot)) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        if (!slot.isAfter(now)) {
            throw new NotAllowedNow(Reason.DATE_PASSED);
        }
        return new Inspection(number, place, offeredBy, offeredAt, slots, Optional.of(slot), outcome);
    }

    /** With its result, from the instant on at which it takes place. */
    public Inspection recorded(Outcome found) throws NotAllowedNow {
        if (isOffered() || !isOpen() || found.at().isBefore(startsAt.orElseThrow())) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        if (found.result() == Result.DOES_NOT_CONFORM && found.findings().isBlank()) {
            throw new NotAllowedNow(Reason.REASON_MISSING);
        }
        return new Inspection(number, place, offeredBy, offeredAt, slots, startsAt, Optional.of(found));
    }
}
