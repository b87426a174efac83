package jp.madoguchi.workflow.party;

/** What an official may do in an office. */
public enum Role {
    /** Records intake (受付) and asks for corrections. */
    INTAKE,
    /** Reviews and drafts (審査, 起案). */
    REVIEWER,
    /** Decides (決裁). */
    APPROVER,
    /** Publishes procedures, keeps offices; sees no case. */
    ADMINISTRATOR,
    /** Reads cases and the journal, changes nothing. */
    AUDITOR
}
