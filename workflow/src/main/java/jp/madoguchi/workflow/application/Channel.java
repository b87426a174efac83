package jp.madoguchi.workflow.application;

/** How an application reached the office (経路). */
public enum Channel {
    /** Filed and signed by the applicant. */
    ELECTRONIC,
    /** On paper, over the counter or by post; entered by an official. */
    PAPER,
    /** By telephone, where a procedure takes that; entered by an official. */
    TELEPHONE;

    /** Whether an official entered it, so that it has neither a signature nor an account behind it. */
    public boolean isEntered() {
        return this != ELECTRONIC;
    }
}
