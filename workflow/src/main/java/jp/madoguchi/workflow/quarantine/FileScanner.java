package jp.madoguchi.workflow.quarantine;

/** Examines files for malware; called from the outbox only, repeated until there is a verdict. */
public interface FileScanner {
    /** Whether there is a scanner at all; without one files are opened unscanned, which is said at the start. */
    boolean isThere();

    /**
     * Examines one file.
     *
     * @throws ScannerUnavailable if no scanner answers: nothing is known about the file
     * @throws ScanFailed if the scanner answers and fails on this file, perhaps not the next time
     */
    ScanVerdict scan(byte[] content) throws ScannerUnavailable, ScanFailed;
}
