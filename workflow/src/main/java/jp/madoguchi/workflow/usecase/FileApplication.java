package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Files (申請する), all or nothing, in one transaction of its own; a signature that is refused is recorded when that has
 * been rolled back. It must not run inside another transaction.
 */
@Singleton
@Transactional(TxType.NEVER)
public class FileApplication {
    private final RecordFiling filing;
    private final RecordRefusedSignature refusals;

    @Inject
    FileApplication(RecordFiling filing, RecordRefusedSignature refusals) {
        this.filing = filing;
        this.refusals = refusals;
    }

    /** Files; a repeat of the key gets the first receipt, and so does an application that has arrived already. */
    public Receipt file(Applicant actor, ApplicationId id, IdempotencyKey key, Submission submission)
            throws RuleViolation, SignatureRejected {
        try {
            return filing.record(actor, id, key, submission);
        } catch (SignatureRejected rejected) {
            refusals.record(actor, id, rejected);
            throw rejected;
        }
    }
}
