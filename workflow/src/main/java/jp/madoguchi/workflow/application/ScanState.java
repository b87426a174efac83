package jp.madoguchi.workflow.application;

/** What the malware scanner said of a file. */
public enum ScanState {
    /** It was never handed to a scanner. */
    NOT_SCANNED,
    /** It waits in quarantine for the scanner. */
    PENDING,
    /** Nothing was found: it may be opened. */
    CLEAN,
    /** Malware was found: it stays locked, as evidence. */
    INFECTED,
    /** The scanner cannot examine it, such as for its size: it stays locked. */
    UNSCANNABLE;

    /** Whether the file is known to be locked. */
    public boolean isLocked() {
        return this == PENDING || this == INFECTED || this == UNSCANNABLE;
    }
}
