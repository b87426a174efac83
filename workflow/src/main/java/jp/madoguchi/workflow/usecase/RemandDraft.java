package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Sends a draft back (差戻し) to review. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RemandDraft {
    /** Remands; returns the new case version. */
    public long remand(Official actor, ApplicationId id, long caseVersion, String comment) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
