package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Approves (決裁); the last approval creates the disposition. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ApproveDraft {
    /** Approves; returns the new case version. */
    public long approve(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
