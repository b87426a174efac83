package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Files (申請する): checks the signature strictly and records arrival, evidence, journal entry, inbox row and outbox rows in one transaction that needs nothing but the database. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class FileApplication {
    /** Files; a repeat of the key gets the first receipt. */
    public Receipt file(Applicant actor, ApplicationId id, IdempotencyKey key, Submission submission)
            throws RuleViolation, SignatureRejected {
        throw new UnsupportedOperationException();
    }
}
