package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The clerical intake record (受付): review begins. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RecordIntake {
    /** Records; returns the new case version. */
    public long record(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
