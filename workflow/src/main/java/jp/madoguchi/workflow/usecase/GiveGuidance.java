package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Aim;
import jp.madoguchi.workflow.review.Guidances;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Gives administrative guidance (行政指導) in the official's own name; review goes on and the clock runs. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class GiveGuidance {
    private final CaseAccess access;
    private final Guidances guidances;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    GiveGuidance(CaseAccess access, Guidances guidances, ApplicationLifecycle lifecycle, CaseStep step, Clock clock) {
        this.access = access;
        this.guidances = guidances;
        this.lifecycle = lifecycle;
        this.step = step;
        this.clock = clock;
    }

    /** Gives; returns the new case version. */
    public long give(Official actor, ApplicationId id, long caseVersion, Aim aim, String content) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER);
        if (application.state() != ApplicationState.UNDER_REVIEW) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AdministrativeGuidance given = AdministrativeGuidance.give(guidances.of(id), actor.id(), now, aim, content);
        guidances.add(id, application.agency(), given);
        lifecycle.guide(id);
        application.touch(now);
        step.notify(application, Notice.GUIDANCE_GIVEN, given.number());
        return step.done(application, JournalAct.GUIDANCE_GIVEN, actor, given.number() + " " + aim);
    }
}
