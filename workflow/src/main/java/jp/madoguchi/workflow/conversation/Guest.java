package jp.madoguchi.workflow.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * An outside party (招待者) that takes part in the conversation on one case by a link, without an account: asked for by
 * one official, approved by another who decides in this office, for some days.
 *
 * @param id who
 * @param application the case
 * @param name person or organisation, 1–100 characters
 * @param mailAddress where the link goes
 * @param reason why, for the one who approves and for the auditor
 * @param days how long from the approval
 * @param status where the invitation stands
 * @param requestedBy who asked for it
 * @param requestedAt when
 * @param decidedBy who approved, refused or ended it
 * @param endsAt until when the link opens the conversation
 */
public record Guest(
        UUID id,
        ApplicationId application,
        String name,
        String mailAddress,
        String reason,
        int days,
        Status status,
        OfficialId requestedBy,
        Instant requestedAt,
        Optional<OfficialId> decidedBy,
        Optional<Instant> endsAt) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_MAIL = 254;

    /** Where an invitation stands. */
    public enum Status {
        REQUESTED,
        APPROVED,
        REFUSED,
        /** Ended before its time, or with the case. */
        ENDED
    }

    /**
     * Asks for a guest.
     *
     * @param most days that the procedure allows
     */
    public static Guest request(
            UUID id,
            ApplicationId application,
            String name,
            String mailAddress,
            String reason,
            int days,
            int most,
            OfficialId by,
            Instant at)
            throws NotAllowedNow {
        boolean named = !name.isBlank() && name.length() <= LONGEST_NAME;
        boolean reasoned = !reason.isBlank() && reason.length() <= LONGEST_REASON;
        boolean reachable = mailAddress.length() <= LONGEST_MAIL
                && mailAddress.matches("[^\\s\\p{Cc}\\p{Z}@<>\",;:()]+@[^\\s\\p{Cc}\\p{Z}@<>\",;:()]+");
        if (!named || !reasoned || !reachable) {
            throw new NotAllowedNow(Reason.REASON_MISSING);
        }
        if (days < 1 || days > most) {
            throw new NotAllowedNow(Reason.GUEST_DAYS);
        }
        return new Guest(
                id,
                application,
                name.strip(),
                mailAddress,
                reason.strip(),
                days,
                Status.REQUESTED,
                by,
                at,
                Optional.empty(),
                Optional.empty());
    }

    /** Approved or refused, by somebody else than who asked. */
    public Guest decided(boolean approves, OfficialId by, Instant at) throws RuleViolation {
        if (status != Status.REQUESTED) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        if (by.equals(requestedBy)) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        return approves
                ? as(Status.APPROVED, by, Optional.of(at.plus(Duration.ofDays(days))))
                : as(Status.REFUSED, by, Optional.empty());
    }

    /** Ended before its time. */
    public Guest ended(OfficialId by, Instant at) throws NotAllowedNow {
        if (status != Status.APPROVED && status != Status.REQUESTED) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        return as(Status.ENDED, by, Optional.of(at));
    }

    private Guest as(Status next, OfficialId by, Optional<Instant> end) {
        return new Guest(
                id, application, name, mailAddress, reason, days, next, requestedBy, requestedAt, Optional.of(by), end);
    }

    /** Whether the link opens the conversation at this instant. */
    public boolean isOpen(Instant at) {
        return status == Status.APPROVED && endsAt.filter(at::isBefore).isPresent();
    }
}
