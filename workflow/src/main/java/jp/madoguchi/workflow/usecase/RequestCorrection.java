package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.forms.catalogue.Lifecycle;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.bpmn.StepOutcome;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.review.CorrectionRequest;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Asks for a correction (補正), pinned to places, with reasons and a reasonable date; the clock pauses. A signature that
 * turned out to be no good is such a place: the applicant signs anew what was filed.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RequestCorrection {
    private final CaseAccess access;
    private final Reviews reviews;
    private final ProcedureCatalogue catalogue;
    private final ApplicationLifecycle lifecycle;
    private final CaseClock caseClock;
    private final CorrectionDesk corrections;
    private final CaseStep step;
    private final OwnSteps ownSteps;
    private final Clock clock;

    @Inject
    RequestCorrection(
            CaseAccess access,
            Reviews reviews,
            ProcedureCatalogue catalogue,
            ApplicationLifecycle lifecycle,
            CaseClock caseClock,
            CorrectionDesk corrections,
            CaseStep step,
            OwnSteps ownSteps,
            Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.caseClock = caseClock;
        this.corrections = corrections;
        this.step = step;
        this.ownSteps = ownSteps;
        this.clock = clock;
    }

    /** Requests; returns the new case version. */
    public long request(Official actor, ApplicationId id, long caseVersion, List<CorrectionItem> items, LocalDate dueOn)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        if (items.stream().anyMatch(CorrectionItem::isSignature)) {
            requireBrokenSignature(application);
        }
        requireKnownPaths(application, items);
        CorrectionRequest request =
                new CorrectionRequest(reviews.corrections(id).size() + 1, actor.id(), clock.instant(), dueOn, items);
        request.requireReasonable(LocalDate.now(clock));
        ownSteps.requireNone(application);
        boolean atIntake = application.state() == ApplicationState.ARRIVED;
        application.awaitCorrection(request.requestedAt());
        reviews.add(application, request);
        caseClock.pause(application, ClockPause.CORRECTION, Integer.toString(request.number()), request.requestedAt());
        corrections.watch(application, request.number(), dueOn);
        if (atIntake) {
            lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.DEFECT_AT_INTAKE);
        } else if (application.lifecycle() == Lifecycle.NOTIFICATION) {
            lifecycle.complete(id, HumanStep.HANDLE, StepOutcome.FORMAL_DEFECT);
        } else {
            lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.CORRECTION);
        }
        step.notify(application, Notice.CORRECTION_REQUESTED, request.number());
        return step.done(
                application, JournalAct.CORRECTION_REQUESTED, actor, request.number() + " until " + request.dueOn());
    }

    /** Nobody is asked to sign anew what is verified, or may still be. */
    private static void requireBrokenSignature(Application application) throws NotAllowedNow {
        if (application.signatureState().filter(SignatureState::isIncident).isEmpty()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.PATH_NOT_OPEN);
        }
    }

    private void requireKnownPaths(Application application, List<CorrectionItem> items) throws NotAllowedNow {
        FormDefinition form =
                catalogue.version(application.procedure()).definition().form();
        for (CorrectionItem item : items) {
            if (!item.isSignature() && !isKnown(form, item.path())) {
                throw new NotAllowedNow(NotAllowedNow.Reason.PATH_NOT_OPEN);
            }
        }
    }

    private static boolean isKnown(FormDefinition form, String path) {
        try {
            return form.field(path.endsWith("]") ? path.substring(0, path.lastIndexOf('[')) : path)
                    .isPresent();
        } catch (IllegalArgumentException noPath) {
            return false;
        }
    }
}
