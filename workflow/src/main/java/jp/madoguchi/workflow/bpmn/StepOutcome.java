package jp.madoguchi.workflow.bpmn;

/** What a person's step came to; the only variables of the process. */
public enum StepOutcome {
    /** The formal check is passed and the intake recorded. */
    INTAKE_RECORDED("intake_outcome"),
    /** The formal check found something to correct, before any intake is recorded. */
    DEFECT_AT_INTAKE("intake_outcome"),
    /** The formal check came to nothing yet: the gateway's default way, back to it. */
    INTAKE_CONTINUES("intake_outcome"),
    /** A correction that was asked for at the formal check has ended: back to it. */
    CORRECTED_BEFORE_INTAKE("correction_outcome"),
    /** A correction has ended: the gateway's default way, back to review or handling. */
    CORRECTED("correction_outcome"),
    /** Review asks for a correction. */
    CORRECTION("review_outcome"),
    /** Review made a draft that needs approval. */
    DRAFTED("review_outcome"),
    /** Review decided: no approval is needed. */
    DECIDED("review_outcome"),
    /** Review came to nothing yet: the gateway's default way, back to review. */
    REVIEW_CONTINUES("review_outcome"),
    /** A notification is handled. */
    HANDLED("handling_outcome"),
    /** A formal requirement of a notification is not met: the notifier is asked to correct it. */
    FORMAL_DEFECT("handling_outcome"),
    /** Handling came to nothing yet: the gateway's default way, back to handling. */
    HANDLING_CONTINUES("handling_outcome"),
    /** The last level approved. */
    APPROVED("approval_outcome"),
    /** One level approved, another follows. */
    NEXT_LEVEL("approval_outcome"),
    /** Sent back to an earlier step of the chain. */
    REMANDED_TO_STEP("approval_outcome"),
    /** Sent back to drafting: the gateway's default way, which is never approval. */
    REMANDED("approval_outcome");

    private final String variable;

    StepOutcome(String variable) {
        this.variable = variable;
    }

    /** The process variable that carries it. */
    public String variable() {
        return variable;
    }
}
