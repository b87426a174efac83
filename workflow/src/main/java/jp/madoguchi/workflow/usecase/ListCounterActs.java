package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.application.CounterActs;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** What an applicant without an account wrote or said after the application, for the officials of the case. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ListCounterActs {
    private final CaseAccess access;
    private final CounterActs acts;
    private final Accounts accounts;

    @Inject
    ListCounterActs(CaseAccess access, CounterActs acts, Accounts accounts) {
        this.access = access;
        this.acts = acts;
        this.accounts = accounts;
    }

    /**
     * One of them.
     *
     * @param act what
     * @param by name of who entered it
     */
    public record Row(CounterAct act, String by) {}

    /** Of one case, oldest first. */
    public List<Row> of(Official actor, ApplicationId id) throws RuleViolation {
        access.read(actor, id);
        return acts.of(id).stream()
                .map(act -> new Row(act, accounts.displayName(act.enteredBy())))
                .toList();
    }
}
