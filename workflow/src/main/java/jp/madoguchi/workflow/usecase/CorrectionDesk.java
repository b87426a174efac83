package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.bpmn.StepOutcome;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.clock.Deadlines;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;

/** What every beginning and every end of a correction has in common: its date, the pause, the step of the process. */
@Singleton
class CorrectionDesk {
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final CaseClock caseClock;
    private final ApplicationLifecycle lifecycle;
    private final Clock clock;

    @Inject
    CorrectionDesk(
            Reviews reviews, Deadlines deadlines, CaseClock caseClock, ApplicationLifecycle lifecycle, Clock clock) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.caseClock = caseClock;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** Sets or moves the deadline to the midnight that ends the day. */
    void watch(Application application, int number, LocalDate dueOn) {
        deadlines.set(
                application,
                DeadlineKind.CORRECTION_DUE,
                Integer.toString(number),
                dueOn.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Answered, or gone on without an answer: the clock runs and the process is back where it was. */
    void ended(Application application, int number, Instant at) {
        caseClock.resume(application, ClockPause.CORRECTION, Integer.toString(number), at);
        deadlines.cancel(application.id(), DeadlineKind.CORRECTION_DUE, Integer.toString(number));
        lifecycle.complete(
                application.id(),
                HumanStep.ANSWER_CORRECTION,
                application.intakeAt().isEmpty() ? StepOutcome.CORRECTED_BEFORE_INTAKE : StepOutcome.CORRECTED);
    }

    /** The case is withdrawn: nobody waits any more. */
    void dropped(Application application, Instant at) {
        reviews.openCorrection(application.id())
                .ifPresent(open -> deadlines.cancel(
                        application.id(), DeadlineKind.CORRECTION_DUE, Integer.toString(open.number())));
        reviews.close(application.id(), at);
    }

    /** Whether the date of the open request has passed. */
    boolean isMissed(Application application) {
        Optional<OpenCorrection> open = reviews.openCorrection(application.id());
        return open.filter(request -> request.isMissed(LocalDate.now(clock))).isPresent();
    }
}
