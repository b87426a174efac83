package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.clock.Deadline;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.clock.Deadlines;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.review.Opinions;
import jp.madoguchi.workflow.review.Reviews;

/** Fires one deadline in one transaction: marked, acted upon and recorded together or not at all. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class FireNext {
    private final Deadlines deadlines;
    private final Applications applications;
    private final JournalWriter journal;
    private final Map<DeadlineKind, DeadlineAct> acts = new EnumMap<>(DeadlineKind.class);
    private final Clock clock;

    @Inject
    FireNext(
            Deadlines deadlines,
            Applications applications,
            JournalWriter journal,
            Reviews reviews,
            Payments payments,
            Opinions opinions,
            Inbox inbox,
            CaseStep step,
            Clock clock) {
        this.deadlines = deadlines;
        this.applications = applications;
        this.journal = journal;
        this.clock = clock;
        for (DeadlineAct act : List.of(
                new PeriodEnds(DeadlineKind.STANDARD_PERIOD_END, Notice.STANDARD_PERIOD_ENDED, step),
                new PeriodEnds(DeadlineKind.STATUTORY_PERIOD_END, Notice.STATUTORY_PERIOD_ENDED, step),
                new CorrectionMissed(reviews, step),
                new PaymentMissed(payments, step),
                new OpinionMissed(opinions, inbox, clock))) {
            acts.put(act.kind(), act);
        }
        if (acts.size() != DeadlineKind.values().length) {
            throw new IllegalStateException("Every kind of deadline needs an act");
        }
    }

    /** Fires the next one due; empty if none is. */
    Optional<Deadline> fire() throws DeadlineFailed {
        Optional<Deadline> next = deadlines.next(clock.instant());
        if (next.isEmpty()) {
            return next;
        }
        Deadline deadline = next.get();
        try {
            fire(deadline);
        } catch (Exception failed) {
            throw new DeadlineFailed(deadline, failed);
        }
        return next;
    }

    /** The case first, then the deadline: in this order every act takes its locks. */
    private void fire(Deadline deadline) throws Exception {
        Application application = applications.lock(deadline.application()).orElseThrow();
        if (!deadlines.fire(deadline, clock.instant())) {
            return;
        }
        DeadlineAct act = acts.get(deadline.kind());
        if (act == null) {
            throw new IllegalStateException("No act for " + deadline.kind());
        }
        act.passed(application, deadline);
        String detail = (deadline.kind() + " " + deadline.reference()).strip() + " due " + deadline.dueAt();
        journal.record(application, JournalAct.DEADLINE_PASSED, detail);
    }

    /** Notes a failure in a transaction of its own. */
    void failed(DeadlineFailed failure) {
        deadlines.failed(failure.deadline(), failure.causes(), clock.instant());
    }
}
