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

/** Answers a correction request: frozen and signed again, only the pinned paths differ, the clock goes on. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AnswerCorrection {
    /** Answers; a repeat of the key gets the first receipt. */
    public Receipt answer(Applicant actor, ApplicationId id, int correction, IdempotencyKey key, Submission submission)
            throws RuleViolation, SignatureRejected {
        throw new UnsupportedOperationException();
    }
}
