package jp.madoguchi.workflow.bpmn;

/** Messages that the model waits for. */
enum LifecycleMessage {
    DOCUMENT_ISSUED("document_issued"),
    OPINION_REQUESTED("opinion_requested"),
    INSPECTION_OFFERED("inspection_offered"),
    GUIDANCE_GIVEN("guidance_given"),
    APPLICATION_WITHDRAWN("application_withdrawn");

    private final String messageName;

    LifecycleMessage(String messageName) {
        this.messageName = messageName;
    }

    String messageName() {
        return messageName;
    }
}
