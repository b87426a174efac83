package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Reads an application for filling in. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class OpenApplication {
    /** Opens; another party's does not exist. */
    public ApplicationView open(Applicant actor, ApplicationId id) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
