package jp.madoguchi.workflow.outbox;

/** What an outbox row asks for. */
public enum OutboxKind {
    /** Start the case's process instance, exactly once. */
    START_PROCESS,
    /** Add a timestamp to the applicant's signature. */
    TIMESTAMP_SIGNATURE,
    /** Add to the applicant's signature what it takes to check it years later. */
    COMPLETE_SIGNATURE,
    /** Add a document timestamp to a sealed document, with what it takes to check it years later. */
    AUGMENT_DOCUMENT,
    /** Ask again for the revocation status of the applicant's certificate. */
    CHECK_REVOCATION,
    /** Have the second verifier check the applicant's signature. */
    VALIDATE_SIGNATURE,
    /** Render, seal and store the document of a disposition. */
    ISSUE_DOCUMENT,
    /** Render, seal and store the document that takes a revoked one's place. */
    REPLACE_DOCUMENT,
    /** Tell the applicant by mail. */
    SEND_MAIL,
    /** Have the malware scanner judge an uploaded file. */
    SCAN_FILE,
    /** Tell an applicant's software by a webhook. */
    SEND_WEBHOOK,
    /** Mail the owner of a webhook that it was switched off. */
    WEBHOOK_DISABLED,
    /** Mail an outside party the link to the conversation on a case. */
    INVITE_GUEST;

    /**
     * Whether a stranger's machine, or a large file, decides how long a delivery takes: it has a thread of its own, so that
     * nothing else waits for it.
     */
    public boolean isSlow() {
        return this == SEND_WEBHOOK || this == SCAN_FILE;
    }
}
