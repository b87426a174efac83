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
 * Answers a correction request, frozen and signed again, all or nothing; a signature that is refused is recorded when the
 * answer has been rolled back. It must not run inside another transaction.
 */
@Singleton
@Transactional(TxType.NEVER)
public class AnswerCorrection {
    private final RecordAnswer answers;
    private final RecordRefusedSignature refusals;

    @Inject
    AnswerCorrection(RecordAnswer answers, RecordRefusedSignature refusals) {
        this.answers = answers;
        this.refusals = refusals;
    }

    /** Answers; a repeat of the key gets the first receipt. */
    public Receipt answer(Applicant actor, ApplicationId id, int correction, IdempotencyKey key, Submission submission)
            throws RuleViolation, SignatureRejected {
        try {
            return answers.record(actor, id, correction, key, submission);
        } catch (SignatureRejected rejected) {
            refusals.record(actor, id, rejected);
            throw rejected;
        }
    }
}
