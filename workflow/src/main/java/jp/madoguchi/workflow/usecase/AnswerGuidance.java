package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.Guidances;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The applicant follows or declines administrative guidance: 「応じません。審査を進めてください」. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AnswerGuidance {
    private final CaseAccess access;
    private final Guidances guidances;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    AnswerGuidance(CaseAccess access, Guidances guidances, ApplicationLifecycle lifecycle, CaseStep step, Clock clock) {
        this.access = access;
        this.guidances = guidances;
        this.lifecycle = lifecycle;
        this.step = step;
        this.clock = clock;
    }

    /** Answers. */
    public void answer(Applicant actor, ApplicationId id, int number, boolean follows) throws RuleViolation {
        Application application = access.lock(actor, id);
        AdministrativeGuidance given = guidances.of(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        guidances.answer(id, given.answered(follows, now));
        lifecycle.complete(id, HumanStep.ANSWER_GUIDANCE);
        application.touch(now);
        step.done(
                application,
                follows ? JournalAct.GUIDANCE_FOLLOWED : JournalAct.GUIDANCE_DECLINED,
                actor,
                String.valueOf(number));
    }
}
