package jp.madoguchi.workflow.conversation;

/** Whose part in a conversation. */
public enum Side {
    APPLICANT,
    /** Any official of the office in charge. */
    OFFICE,
    /** An invited outside party (招待者). */
    GUEST
}
