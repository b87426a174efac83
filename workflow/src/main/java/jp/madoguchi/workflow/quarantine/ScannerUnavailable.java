package jp.madoguchi.workflow.quarantine;

/** No scanner answers. The message names no file. */
public final class ScannerUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public ScannerUnavailable(String message) {
        super(message);
    }

    public ScannerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
