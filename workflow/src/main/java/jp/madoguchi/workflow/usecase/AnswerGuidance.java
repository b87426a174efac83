package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.Guidances;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The applicant follows or declines administrative guidance: 「応じません。審査を進めてください」. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AnswerGuidance {
    private final CaseAccess access;
    private final Guidances guidances;
    private final ApplicationLifecycle lifecycle;
    private final CounterDesk counter;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    AnswerGuidance(
            CaseAccess access,
            Guidances guidances,
            ApplicationLifecycle lifecycle,
            CounterDesk counter,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.guidances = guidances;
        this.lifecycle = lifecycle;
        this.counter = counter;
        this.step = step;
        this.clock = clock;
    }

    /** Answers. */
    public void answer(Applicant actor, ApplicationId id, int number, boolean follows) throws RuleViolation {
        Application application = access.lock(actor, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        answered(application, given(id, number), follows, now, now);
        step.done(
                application,
                follows ? JournalAct.GUIDANCE_FOLLOWED : JournalAct.GUIDANCE_DECLINED,
                actor,
                String.valueOf(number));
    }

    /**
     * An official enters the answer of an applicant without an account; returns the new case version.
     *
     * @param word how it came; it counts from its stamp
     */
    public long enter(Official actor, ApplicationId id, long caseVersion, int number, boolean follows, CounterWord word)
            throws RuleViolation {
        Application application = counter.lock(actor, id, caseVersion);
        AdministrativeGuidance given = given(id, number);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant said = counter.take(actor, application, CounterAct.Kind.GUIDANCE, word, given.givenAt(), now);
        answered(application, given, follows, said, now);
        return step.done(
                application,
                JournalAct.GUIDANCE_ANSWER_ENTERED,
                actor,
                number + (follows ? " follows, " : " declines, ") + CounterDesk.told(word));
    }

    private AdministrativeGuidance given(ApplicationId id, int number) throws NotFound {
        return guidances.of(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void answered(
            Application application, AdministrativeGuidance given, boolean follows, Instant said, Instant now)
            throws NotAllowedNow {
        guidances.answer(application.id(), given.answered(follows, said));
        lifecycle.complete(application.id(), HumanStep.ANSWER_GUIDANCE);
        step.answered(application, Notice.GUIDANCE_GIVEN);
        application.touch(now);
    }
}
