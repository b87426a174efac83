package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Shows one Individual Number (個人番号を表示する) to an official who handles the case, after a one-time code. Each access
 * is recorded, and the applicant sees that it happened.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RevealNumber {
    private final CaseAccess access;
    private final Accounts accounts;
    private final ProcedureCatalogue catalogue;
    private final NumberDesk numbers;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    RevealNumber(
            CaseAccess access,
            Accounts accounts,
            ProcedureCatalogue catalogue,
            NumberDesk numbers,
            JournalWriter journal,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Reveals the number at a path; what is not there, or no longer, does not exist. */
    public String reveal(Official actor, ApplicationId id, String path) throws RuleViolation {
        Application application = access.read(actor, id);
        if (!actor.holds(application.office(), Role.INTAKE, Role.REVIEWER)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        if (accounts.isOwnParty(actor.id(), application.party())) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        DecisionDesk.requireStepUp(actor, clock.instant());
        ProcedureDefinition definition =
                catalogue.version(application.procedure()).definition();
        if (!definition.individualNumber()) {
            throw new NotFound();
        }
        String number = numbers.read(application, definition.form(), path).orElseThrow(NotFound::new);
        journal.record(application, JournalAct.INDIVIDUAL_NUMBER_READ, actor, path);
        return number;
    }
}
