package jp.madoguchi.workflow.quarantine;

import jp.madoguchi.workflow.application.ScanState;

/**
 * What a scanner says of a file.
 *
 * @param state {@code CLEAN}, {@code INFECTED} or {@code UNSCANNABLE}
 * @param finding what was found, or why the scanner cannot tell; empty if clean; at most 200 characters
 */
public record ScanVerdict(ScanState state, String finding) {
    private static final int LONGEST = 200;

    public ScanVerdict {
        if (state == ScanState.PENDING || state == ScanState.NOT_SCANNED) {
            throw new IllegalArgumentException("No verdict: " + state);
        }
        finding = finding.length() > LONGEST ? finding.substring(0, LONGEST) : finding;
    }

    public static ScanVerdict clean() {
        return new ScanVerdict(ScanState.CLEAN, "");
    }

    public static ScanVerdict infected(String signature) {
        return new ScanVerdict(ScanState.INFECTED, signature);
    }

    public static ScanVerdict unscannable(String why) {
        return new ScanVerdict(ScanState.UNSCANNABLE, why);
    }
}
