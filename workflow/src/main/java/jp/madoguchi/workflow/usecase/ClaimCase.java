package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Takes a case on (担当になる). */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ClaimCase {
    /** Claims; returns the new case version. */
    public long claim(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
