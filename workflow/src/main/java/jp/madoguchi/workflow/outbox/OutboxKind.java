package jp.madoguchi.workflow.outbox;

/** What an outbox row asks for. */
public enum OutboxKind {
    /** Start the case's process instance, exactly once. */
    START_PROCESS,
    /** Add a timestamp to the applicant's signature. */
    TIMESTAMP_SIGNATURE,
    /** Have the second verifier check the applicant's signature. */
    VALIDATE_SIGNATURE,
    /** Render, seal and store the document of a disposition. */
    ISSUE_DOCUMENT,
    /** Tell the applicant by mail. */
    SEND_MAIL
}
