package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Begins a draft and pins the current version of the procedure. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class BeginApplication {
    private final ProcedureCatalogue catalogue;
    private final Applications applications;
    private final FilingPower power;
    private final Clock clock;

    @Inject
    BeginApplication(ProcedureCatalogue catalogue, Applications applications, FilingPower power, Clock clock) {
        this.catalogue = catalogue;
        this.applications = applications;
        this.power = power;
        this.clock = clock;
    }

    /** Begins, if the procedure is open; a later stage is begun from the grant of the one before it. */
    public ApplicationId begin(Applicant actor, String procedureId) throws RuleViolation {
        PublishedProcedure procedure = catalogue.current(procedureId).orElseThrow(NotFound::new);
        if (procedure.definition().handling().stage().isPresent()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        Instant now = clock.instant();
        OpeningHours.require(procedure, now, clock.getZone());
        ApplicationId id = ApplicationId.next(now);
        Application application = Application.begin(id, procedure, actor.party(), now);
        applications.add(application);
        power.begun(actor, application, now);
        return id;
    }
}
