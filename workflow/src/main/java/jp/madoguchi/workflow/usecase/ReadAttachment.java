package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Reads an attached file: its applicant, or an official of the office in charge, which is recorded. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ReadAttachment {
    /** Reads. */
    public StoredFile read(Actor actor, ApplicationId id, AttachmentId attachment) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
