package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.Inspections;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Arranges an inspection on site (現地確認) beside the review: offered, picked by the applicant, its result recorded. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ArrangeInspection {
    private final CaseAccess access;
    private final Inspections inspections;
    private final ApplicationLifecycle lifecycle;
    private final CounterDesk counter;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ArrangeInspection(
            CaseAccess access,
            Inspections inspections,
            ApplicationLifecycle lifecycle,
            CounterDesk counter,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.inspections = inspections;
        this.lifecycle = lifecycle;
        this.counter = counter;
        this.step = step;
        this.clock = clock;
    }

    /** Offers instants; those of an earlier offer from which nobody picked are replaced. Returns the case version. */
    public long offer(Official actor, ApplicationId id, long caseVersion, String place, List<Instant> slots)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER);
        if (application.state() != ApplicationState.UNDER_REVIEW) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        List<Inspection> before = inspections.of(id);
        Optional<Inspection> open = before.stream().filter(Inspection::isOpen).findFirst();
        if (open.isPresent() && !open.get().isOffered()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        Instant now = now();
        int number = open.map(Inspection::number).orElse(before.size() + 1);
        inspections.offer(id, application.agency(), Inspection.offer(number, place, actor.id(), slots, now));
        if (open.isEmpty()) {
            lifecycle.inspect(id);
        }
        application.touch(now);
        step.notify(application, Notice.INSPECTION_OFFERED, Math.toIntExact(application.version()));
        return step.done(application, JournalAct.INSPECTION_OFFERED, actor, String.valueOf(number));
    }

    /** The applicant picks one of the offered instants. */
    public void pick(Applicant actor, ApplicationId id, Instant slot) throws RuleViolation {
        Application application = access.lock(actor, id);
        Instant now = now();
        Inspection picked = open(id).picked(slot, now);
        inspections.picked(id, picked, now);
        lifecycle.complete(id, HumanStep.PICK_INSPECTION);
        step.answered(application, Notice.INSPECTION_OFFERED);
        application.touch(now);
        step.done(application, JournalAct.INSPECTION_PICKED, actor, String.valueOf(picked.number()));
    }

    /**
     * An official enters which instant an applicant without an account picked; returns the new case version.
     *
     * @param word how it was said; the instant must lie after its stamp
     */
    public long enterPick(Official actor, ApplicationId id, long caseVersion, Instant slot, CounterWord word)
            throws RuleViolation {
        Application application = counter.lock(actor, id, caseVersion);
        Inspection offered = open(id);
        Instant now = now();
        Instant said = counter.take(actor, application, CounterAct.Kind.INSPECTION, word, offered.offeredAt(), now);
        Inspection picked = offered.picked(slot, said);
        inspections.picked(id, picked, said);
        lifecycle.complete(id, HumanStep.PICK_INSPECTION);
        step.answered(application, Notice.INSPECTION_OFFERED);
        application.touch(now);
        return step.done(
                application, JournalAct.INSPECTION_PICK_ENTERED, actor, picked.number() + " " + CounterDesk.told(word));
    }

    /** Records the result; returns the case version. */
    public long record(Official actor, ApplicationId id, long caseVersion, Inspection.Result result, String findings)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER);
        Instant now = now();
        Inspection recorded = open(id).recorded(new Inspection.Outcome(result, findings.strip(), actor.id(), now));
        inspections.recorded(id, recorded);
        lifecycle.complete(id, HumanStep.RECORD_INSPECTION);
        application.touch(now);
        return step.done(application, JournalAct.INSPECTION_RECORDED, actor, recorded.number() + " " + result);
    }

    private Inspection open(ApplicationId id) throws NotAllowedNow {
        return inspections.of(id).stream()
                .filter(Inspection::isOpen)
                .findFirst()
                .orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
