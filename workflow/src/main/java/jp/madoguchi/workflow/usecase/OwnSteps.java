package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.OwnStep;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.CompletedSteps;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** The steps that a procedure's own process model adds: which one a case waits for, and what the earlier ones came to. */
@Singleton
class OwnSteps {
    private final ApplicationLifecycle lifecycle;
    private final CompletedSteps completed;
    private final Accounts accounts;

    @Inject
    OwnSteps(ApplicationLifecycle lifecycle, CompletedSteps completed, Accounts accounts) {
        this.lifecycle = lifecycle;
        this.completed = completed;
        this.accounts = accounts;
    }

    /** The step that is to be completed before the case goes on. */
    Optional<OwnStep> waiting(Application application) {
        return application.state().isBeforeDisposition() ? lifecycle.ownStep(application) : Optional.empty();
    }

    /** Refuses what comes after a step that is not completed. */
    void requireNone(Application application) throws NotAllowedNow {
        if (waiting(application).isPresent()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.STEP_OPEN);
        }
    }

    /** What an official sees of them; an asked office nothing. */
    OwnStepsView view(Official actor, Application application) {
        if (!actor.offices().contains(application.office())) {
            return new OwnStepsView(Optional.empty(), List.of());
        }
        return new OwnStepsView(
                waiting(application),
                completed.of(application.id()).stream()
                        .map(step -> new OwnStepsView.Done(
                                step.name(), step.outcome(), step.note(), accounts.displayName(step.by()), step.at()))
                        .toList());
    }
}
