package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Hands out an issued document to its applicant or to an official of the office in charge. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DownloadDocument {
    /** Downloads. */
    public StoredFile download(Actor actor, ApplicationId id, int number) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
