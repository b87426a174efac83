package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Gives the applicant more time for an open correction, before or after its date. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ExtendCorrection {
    private final CaseAccess access;
    private final Reviews reviews;
    private final CorrectionDesk corrections;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ExtendCorrection(CaseAccess access, Reviews reviews, CorrectionDesk corrections, CaseStep step, Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.corrections = corrections;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Extends; returns the new case version.
     *
     * @param dueOn after today and after the date that it replaces
     */
    public long extend(Official actor, ApplicationId id, long caseVersion, LocalDate dueOn) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        OpenCorrection open = reviews.openCorrection(id).orElseThrow(() -> new NotAllowedNow(Reason.WRONG_STATE));
        if (!dueOn.isAfter(LocalDate.now(clock)) || !dueOn.isAfter(open.dueOn())) {
            throw new NotAllowedNow(Reason.DATE_PASSED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reviews.extend(id, open.number(), actor.id(), now, dueOn);
        corrections.watch(application, open.number(), dueOn);
        application.touch(now);
        step.notify(application, Notice.CORRECTION_EXTENDED, Math.toIntExact(dueOn.toEpochDay()));
        return step.done(application, JournalAct.CORRECTION_EXTENDED, actor, open.number() + " until " + dueOn);
    }
}
