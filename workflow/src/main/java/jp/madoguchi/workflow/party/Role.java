package jp.madoguchi.workflow.party;

/** What an official may do in an office. */
public enum Role {
    /** Records intake (受付) and asks for corrections. */
    INTAKE,
    /** Reviews and drafts (審査, 起案). */
    REVIEWER,
    /** Decides (決裁). */
    APPROVER,
    /** Hands cases to other people of the office, and enters absences and acting heads; decides nothing by itself. */
    SUPERVISOR,
    /** Publishes procedures, keeps offices; sees no case. */
    ADMINISTRATOR,
    /** Reads cases and the journal, changes nothing. */
    AUDITOR;

    /** The roles in which somebody works on cases. */
    public static Role[] working() {
        return new Role[] {INTAKE, REVIEWER, APPROVER};
    }
}
