package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseQueue;
import jp.madoguchi.workflow.usecase.CaseStep;

/** Takes on the most urgent case that nobody took on; two people who ask at once get two cases. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class TakeNextCase {
    private final CaseQueue queue;
    private final Applications applications;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    TakeNextCase(CaseQueue queue, Applications applications, CaseStep step, Clock clock) {
        this.queue = queue;
        this.applications = applications;
        this.step = step;
        this.clock = clock;
    }

    /** The case that this official now works on; empty if none waits. */
    public Optional<ApplicationId> take(Official actor) throws RuleViolation {
        if (!actor.holdsAnywhere(Role.INTAKE) && !actor.holdsAnywhere(Role.REVIEWER)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        Optional<ApplicationId> next = queue.holdNext(actor);
        if (next.isPresent()) {
            Application application = applications.lock(next.get()).orElseThrow(NotFound::new);
            application.claim(actor.id(), clock.instant());
            step.done(application, JournalAct.CASE_CLAIMED, actor, "next");
        }
        return next;
    }
}
