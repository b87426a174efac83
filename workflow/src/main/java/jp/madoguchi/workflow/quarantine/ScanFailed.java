package jp.madoguchi.workflow.quarantine;

/** The scanner is there and gave no verdict about this file: an error of its own, silence, or a connection cut off. */
public final class ScanFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public ScanFailed(String message) {
        super(message);
    }

    public ScanFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
