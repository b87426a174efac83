package jp.madoguchi.workflow.usecase;

import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.clock.Deadline;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.review.Opinions;

/**
 * The last day for an opinion passes without one. The draft waits for it no longer, so the office in charge is asked to look
 * at the case again; the request stays open, and a late opinion is still taken. The applicant hears nothing of it.
 *
 * @param opinions knows whether it was answered
 * @param inbox reminds
 * @param clock tells the day of the reminder
 */
record OpinionMissed(Opinions opinions, Inbox inbox, Clock clock) implements DeadlineAct {
    @Override
    public DeadlineKind kind() {
        return DeadlineKind.OPINION_DUE;
    }

    @Override
    public void passed(Application application, Deadline deadline) {
        boolean open = opinions.of(application.id()).stream()
                .anyMatch(request -> request.status() == OpinionRequest.Status.OPEN
                        && Integer.toString(request.number()).equals(deadline.reference()));
        if (open) {
            inbox.lookAgain(application.id(), LocalDate.now(clock));
        }
    }
}
