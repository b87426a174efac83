package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.clock.Deadline;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.review.Reviews;

/**
 * The date of a correction request passes without an answer. It refuses nothing: the applicant is reminded once for each
 * date, the passing stands in the history of both sides, and an official chooses how to go on.
 *
 * @param reviews knows whether it was answered
 * @param step sends the reminder
 */
record CorrectionMissed(Reviews reviews, CaseStep step) implements DeadlineAct {
    /** Dates of one request can move: each gets its own reminder. */
    private static final int DATES_A_REQUEST = 1_000_000;

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.CORRECTION_DUE;
    }

    @Override
    public void passed(Application application, Deadline deadline) {
        reviews.openCorrection(application.id())
                .filter(open -> Integer.toString(open.number()).equals(deadline.reference()))
                .ifPresent(open -> step.notify(
                        application,
                        Notice.CORRECTION_MISSED,
                        open.number() * DATES_A_REQUEST + (int) open.dueOn().toEpochDay()));
    }
}
