package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Opens a case for an official of its office; the view is recorded before it is shown. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class OpenCase {
    /** Opens. */
    public CaseView open(Official actor, ApplicationId id) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
