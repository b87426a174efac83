package jp.madoguchi.workflow.usecase;

/** What an official can do with a case; the screen offers exactly the acts that would be allowed. */
public enum CaseAct {
    CLAIM,
    RELEASE,
    REASSIGN,
    DECLARE_CONFLICT,
    RECORD_INTAKE,
    REQUEST_CORRECTION,
    ENTER_ANSWER,
    ENTER_WITHDRAWAL,
    ENTER_INSPECTION_PICK,
    ENTER_GUIDANCE_ANSWER,
    EXTEND_CORRECTION,
    GO_ON_UNCORRECTED,
    REQUEST_OPINION,
    OFFER_INSPECTION,
    RECORD_INSPECTION,
    GIVE_GUIDANCE,
    ANSWER_OPINION,
    DRAFT,
    HANDLE,
    COMPLETE_STEP,
    APPROVE,
    REMAND,
    RETRY_ISSUANCE,
    PROPOSE_REVOCATION,
    DECIDE_REVOCATION,
    DECLINE_REVOCATION
}
