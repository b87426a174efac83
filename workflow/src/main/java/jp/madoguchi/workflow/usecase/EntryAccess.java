package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Who may fill in the form in an applicant's stead: of an entry not recorded yet the official who began it, of the answer
 * to a correction whoever receives papers for the case. What was filed electronically is never open to an official.
 */
@Singleton
class EntryAccess {
    private final CaseAccess cases;
    private final Applications applications;
    private final CounterEntries entries;
    private final Reviews reviews;
    private final Accounts accounts;
    private final ProcedureCatalogue catalogue;
    private final Clock clock;

    @Inject
    EntryAccess(
            CaseAccess cases,
            Applications applications,
            CounterEntries entries,
            Reviews reviews,
            Accounts accounts,
            ProcedureCatalogue catalogue,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.entries = entries;
        this.reviews = reviews;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    static Role[] roles() {
        return new Role[] {Role.INTAKE, Role.REVIEWER};
    }

    /** For reading. */
    Application read(Official actor, ApplicationId id) throws RuleViolation {
        return checked(actor, applications.find(id));
    }

    /** For an act. */
    Application lock(Official actor, ApplicationId id) throws RuleViolation {
        read(actor, id);
        return checked(actor, applications.lock(id));
    }

    private Application checked(Official actor, Optional<Application> wanted) throws RuleViolation {
        Application found = wanted.filter(application -> application.channel().isEntered())
                .filter(application -> application.agency().equals(actor.agency()))
                .filter(application -> !application.state().isDraft() || application.isEnteredBy(actor.id()))
                .orElseThrow(NotFound::new);
        if (!found.state().isDraft()) {
            cases.read(actor, found.id());
        }
        if (!actor.holds(found.office(), roles())) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        if (!found.state().isDraft() && found.state() != ApplicationState.CORRECTION_REQUESTED) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        return found;
    }

    EntryView view(Official actor, ApplicationId id) throws RuleViolation {
        return view(read(actor, id));
    }

    EntryView view(Application application) {
        CounterEntry entry = entries.find(application.id()).orElseThrow();
        var procedure = catalogue.version(application.procedure());
        return new EntryView(
                application.id(),
                application.version(),
                application.channel(),
                entry,
                procedure.definition().name(),
                applicant(application),
                reviews.openCorrection(application.id()).map(OpenCorrection::number),
                missing(application),
                applications.attachments(application.id()).stream().anyMatch(CounterScan::is));
    }

    Applicant applicant(Application application) {
        return accounts.party(application.party()).map(Party::asApplicant).orElseThrow();
    }

    /** The day on which the rules of the form look at the answers. */
    LocalDate day(Application application) {
        return entries.find(application.id())
                .map(CounterEntry::receivedOn)
                .orElseGet(() -> application.day(clock.instant(), clock.getZone()));
    }

    /** What would keep an applicant from filing these answers. */
    private List<Finding> missing(Application application) {
        Evaluation evaluation = catalogue
                .version(application.procedure())
                .definition()
                .form()
                .evaluate(application.answers(), day(application));
        return evaluation.findings().stream().filter(Finding::blocks).toList();
    }

    /** The open correction request, if there is one. */
    Optional<OpenCorrection> correction(Application application) {
        return reviews.openCorrection(application.id());
    }
}
