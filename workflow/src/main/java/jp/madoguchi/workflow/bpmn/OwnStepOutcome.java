package jp.madoguchi.workflow.bpmn;

/** What a step that a procedure's own model adds came to. */
public enum OwnStepOutcome {
    /** Done, and nothing stands against going on. */
    PASSED,
    /** Done, and something does: what it is, the note says. */
    FAILED;

    /** The process variable that carries it. */
    static final String VARIABLE = "step_outcome";
}
