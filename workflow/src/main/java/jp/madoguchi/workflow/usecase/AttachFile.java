package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Attaches a file to a field and names it in the answers. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AttachFile {
    /** Attaches. */
    public AttachmentRow attach(Applicant actor, ApplicationId id, String fieldPath, String fileName, byte[] bytes)
            throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
