package jp.madoguchi.workflow.issuance;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/**
 * Taking an issued document back (交付文書の失効), proposed by one official and decided by another. It ends the document
 * and not the disposition: that is ended by an act of its own (処分の取消し・撤回).
 *
 * @param application the case
 * @param number 1, 2, … within the case
 * @param document number of the document within the case
 * @param ground why, and so whether a new document takes its place
 * @param reason why in words, for the office, 1–{@value #LONGEST_REASON} characters
 * @param correction what the text should have said; there if and only if the ground is a clerical error
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param status whether it is decided
 * @param closedBy who decided or declined it
 * @param closedAt when; the document is revoked since then if it was decided
 */
public record DocumentRevocation(
        ApplicationId application,
        int number,
        int document,
        RevocationGround ground,
        String reason,
        Optional<Proposal> correction,
        OfficialId proposedBy,
        Instant proposedAt,
        Status status,
        Optional<OfficialId> closedBy,
        Optional<Instant> closedAt) {
    /** Characters that a reason may have. */
    public static final int LONGEST_REASON = 500;

    /** Whether it is decided. */
    public enum Status {
        /** Waits for a second person. */
        WAITING,
        /** The document is revoked. */
        DECIDED,
        /** It came to nothing; the document stands. */
        DECLINED
    }

    /**
     * A proposal.
     *
     * @param decided what the document says now; empty for a notification, about which nothing was decided
     * @throws NotAllowedNow if the reason is missing or too long, or the correction changes nothing or too much
     */
    public static DocumentRevocation proposed(
            ApplicationId application,
            int number,
            int document,
            RevocationGround ground,
            String reason,
            Optional<Proposal> decided,
            Optional<Proposal> correction,
            OfficialId by,
            Instant at)
            throws NotAllowedNow {
        String kept = reason.strip();
        if (kept.isEmpty()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (kept.codePointCount(0, kept.length()) > LONGEST_REASON) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_TOO_LONG);
        }
        Optional<Proposal> mended = ground.isCorrecting() ? correction.map(Proposal::decided) : Optional.empty();
        if (ground.isCorrecting()) {
            if (decided.isEmpty() || mended.isEmpty() || mended.equals(decided)) {
                throw new NotAllowedNow(NotAllowedNow.Reason.NOTHING_CORRECTED);
            }
            if (!mended.get().isSameDecision(decided.get())
                    || !mended.get().hasReasons()
                    || mended.get().hasBlankCondition()) {
                throw new NotAllowedNow(NotAllowedNow.Reason.DECISION_CHANGED);
            }
        }
        return new DocumentRevocation(
                application,
                number,
                document,
                ground,
                kept,
                mended,
                by,
                at,
                Status.WAITING,
                Optional.empty(),
                Optional.empty());
    }

    /** Decided by a second person. */
    public DocumentRevocation decided(OfficialId by, Instant at) throws AlreadyHandled, Forbidden {
        if (by.equals(proposedBy)) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        return closed(Status.DECIDED, by, at);
    }

    /** Declined by anybody who may, the proposer too. */
    public DocumentRevocation declined(OfficialId by, Instant at) throws AlreadyHandled {
        return closed(Status.DECLINED, by, at);
    }

    /** What makes a repeated request for its replacement recognisable. */
    public String key() {
        return application + ":" + number;
    }

    /** Whether two people agreed on it. */
    public boolean isDecided() {
        return status == Status.DECIDED
                && closedBy.filter(second -> !second.equals(proposedBy)).isPresent();
    }

    private DocumentRevocation closed(Status how, OfficialId by, Instant at) throws AlreadyHandled {
        if (status != Status.WAITING) {
            throw new AlreadyHandled();
        }
        return new DocumentRevocation(
                application,
                number,
                document,
                ground,
                reason,
                correction,
                proposedBy,
                proposedAt,
                how,
                Optional.of(by),
                Optional.of(at));
    }
}
