package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.clock.Deadline;
import jp.madoguchi.workflow.clock.DeadlineKind;

/**
 * The end of a period without a disposition. It decides nothing: the applicant is told, the passing stands in the history
 * of both sides, and lists show the case as late.
 *
 * @param kind which period
 * @param notice what the applicant is told
 * @param step sends it
 */
record PeriodEnds(DeadlineKind kind, Notice notice, CaseStep step) implements DeadlineAct {
    @Override
    public void passed(Application application, Deadline deadline) {
        if (application.state().isBeforeDisposition()) {
            step.notify(application, notice, Math.toIntExact(deadline.dueAt().getEpochSecond() / 86_400));
        }
    }
}
