package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The applicant's view of a case after arrival. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class TrackApplication {
    /** Status and timeline. */
    public ApplicationStatus status(Applicant actor, ApplicationId id) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
