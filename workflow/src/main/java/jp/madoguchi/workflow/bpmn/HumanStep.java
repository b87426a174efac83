package jp.madoguchi.workflow.bpmn;

/** A step that waits for a person: its element in the model and the page that completes it. */
public enum HumanStep {
    RECORD_INTAKE("record_intake", "record-intake"),
    REVIEW("review_case", "review"),
    HANDLE("handle_notification", "handle"),
    ANSWER_CORRECTION("answer_correction", "answer-correction"),
    APPROVE("approve_draft", "approve"),
    ANSWER_OPINION("answer_opinion", "opinion"),
    ANSWER_GUIDANCE("answer_guidance", "guidance"),
    PICK_INSPECTION("pick_inspection", "inspection-date"),
    RECORD_INSPECTION("record_inspection", "inspection");

    private final String element;
    private final String formKey;

    HumanStep(String element, String formKey) {
        this.element = element;
        this.formKey = formKey;
    }

    /** The user task's id. */
    public String element() {
        return element;
    }

    /** The page's key. */
    public String formKey() {
        return formKey;
    }
}
