package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Withdraws (取下げ) before the disposition. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class WithdrawApplication {
    /** Withdraws; a repeat is no error. */
    public void withdraw(Applicant actor, ApplicationId id, String reason) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
