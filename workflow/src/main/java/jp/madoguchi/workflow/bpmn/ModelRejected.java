package jp.madoguchi.workflow.bpmn;

/** A process model cannot even be read as XML. */
final class ModelRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    ModelRejected(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Where, from 1. */
    int line() {
        return line;
    }

    /** What is wrong. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
