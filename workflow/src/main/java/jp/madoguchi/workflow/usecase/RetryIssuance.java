package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Sets a dead issuance going again. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RetryIssuance {
    /** Retries; returns the new case version. */
    public long retry(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
