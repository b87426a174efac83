package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Gives a case back. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ReleaseCase {
    /** Releases; returns the new case version. */
    public long release(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
