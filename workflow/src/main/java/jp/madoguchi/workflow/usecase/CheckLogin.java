package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.IdentityRefused.Reason;
import jp.madoguchi.workflow.rule.NotFound;

/** Tells people before they begin whether they could file with the login they came in by; nothing is decided here. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class CheckLogin {
    private final ProcedureCatalogue catalogue;
    private final FilingPower power;
    private final Clock clock;

    @Inject
    CheckLogin(ProcedureCatalogue catalogue, FilingPower power, Clock clock) {
        this.catalogue = catalogue;
        this.power = power;
        this.clock = clock;
    }

    /** What would stand in the way of filing today; empty if nothing does. */
    public Optional<Reason> missing(Applicant actor, String procedureId) throws NotFound {
        PublishedProcedure procedure = catalogue.current(procedureId).orElseThrow(NotFound::new);
        return power.missing(actor, procedure, clock.instant());
    }
}
