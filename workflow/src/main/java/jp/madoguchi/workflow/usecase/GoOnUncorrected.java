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
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * An official's choice after a missed date: the case goes on with what was filed. Whether it is then granted or refused
 * is decided like any other case (行政手続法 art. 7 leaves correction or refusal; nothing is refused by itself).
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class GoOnUncorrected {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final CorrectionDesk corrections;
    private final NumberDesk numbers;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    GoOnUncorrected(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            CorrectionDesk corrections,
            NumberDesk numbers,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.corrections = corrections;
        this.numbers = numbers;
        this.step = step;
        this.clock = clock;
    }

    /** Goes on; returns the new case version. Before the date has passed the applicant's time is the applicant's. */
    public long goOn(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        OpenCorrection open = reviews.openCorrection(id)
                .filter(request -> request.isMissed(LocalDate.now(clock)))
                .orElseThrow(() -> new NotAllowedNow(Reason.WRONG_STATE));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        application.goOnUncorrected(now);
        applications.thaw(id);
        reviews.close(id, now);
        numbers.forgetUnnamed(
                application,
                catalogue.version(application.procedure()).definition().form());
        corrections.ended(application, open.number(), now);
        step.notify(application, Notice.CORRECTION_ABANDONED, open.number());
        return step.done(application, JournalAct.CORRECTION_ABANDONED, actor, Integer.toString(open.number()));
    }
}
