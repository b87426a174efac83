package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Begins a draft and pins the current version of the procedure. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class BeginApplication {
    /** Begins. */
    public ApplicationId begin(Applicant actor, String procedureId) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
