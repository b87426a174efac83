package jp.madoguchi.workflow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;

/**
 * A question to another office about a case (意見照会). Any number run at once; the applicant never sees them.
 *
 * @param number 1, 2, … within the case
 * @param office who is asked
 * @param requestedBy who asked; empty where the procedure itself asks
 * @param requestedAt when
 * @param dueOn last day to answer; afterwards the draft need not wait
 * @param question what is asked
 * @param shared whether the other offices that are asked see the answer
 * @param status where it stands
 * @param answer what came of it, once answered
 */
public record OpinionRequest(
        int number,
        OfficeId office,
        Optional<OfficialId> requestedBy,
        Instant requestedAt,
        LocalDate dueOn,
        String question,
        boolean shared,
        Status status,
        Optional<Opinion> answer) {

    /** Where a request stands. */
    public enum Status {
        /** The office has not answered. */
        OPEN,
        ANSWERED,
        /** The case went on without an answer: its day had passed, or the case was withdrawn. */
        CLOSED
    }

    /** What the office thinks. */
    public enum Stance {
        /** 支障なし. */
        NO_OBJECTION,
        /** 条件付きで支障なし. */
        CONDITIONAL,
        /** 支障あり. */
        OBJECTION
    }

    /**
     * An office's opinion.
     *
     * @param stance in short
     * @param text in words; needed unless there is no objection
     * @param by who answered
     * @param at when
     */
    public record Opinion(Stance stance, String text, OfficialId by, Instant at) {}

    /** A new request. */
    public static OpinionRequest ask(
            int number,
            OfficeId office,
            Optional<OfficialId> by,
            Instant at,
            LocalDate dueOn,
            String question,
            boolean shared) {
        return new OpinionRequest(
                number, office, by, at, dueOn, question.strip(), shared, Status.OPEN, Optional.empty());
    }

    /** Whether the draft still waits for it. */
    public boolean holdsUp(LocalDate today) {
        return status == Status.OPEN && !today.isAfter(dueOn);
    }

    /** Something is asked, with a day ahead. */
    public void requireAnswerable(LocalDate today) throws NotAllowedNow {
        if (question.isBlank()) {
            throw new NotAllowedNow(Reason.REASON_MISSING);
        }
        if (!dueOn.isAfter(today)) {
            throw new NotAllowedNow(Reason.DATE_PASSED);
        }
    }

    /** With the office's opinion; an answer that comes late is still one, as long as the case has not gone on. */
    public OpinionRequest answered(Opinion opinion) throws NotAllowedNow {
        if (status != Status.OPEN) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        if (opinion.stance() != Stance.NO_OBJECTION && opinion.text().isBlank()) {
            throw new NotAllowedNow(Reason.REASON_MISSING);
        }
        return new OpinionRequest(
                number,
                office,
                requestedBy,
                requestedAt,
                dueOn,
                question,
                shared,
                Status.ANSWERED,
                Optional.of(opinion));
    }
}
