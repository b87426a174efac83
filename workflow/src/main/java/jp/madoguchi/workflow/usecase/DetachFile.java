package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Takes a file off again. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DetachFile {
    /** Detaches. */
    public void detach(Applicant actor, ApplicationId id, AttachmentId attachment) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
