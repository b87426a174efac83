package jp.madoguchi.signature.evidence;

import java.util.Optional;

/**
 * The second verifier's verdict.
 *
 * @param indication over all signatures, the worst one
 * @param subIndication DSS's reason, such as {@code REVOKED_NO_POE}
 * @param level DSS's signature format, such as {@code CAdES-BASELINE-T}
 * @param signatures number of signatures found; never passed with 0
 * @param etsiReport ETSI TS 119 102-2 validation report, XML
 */
public record DssReport(
        Indication indication, Optional<String> subIndication, String level, int signatures, byte[] etsiReport) {
    /** ETSI EN 319 102-1's main indications. */
    public enum Indication {
        PASSED,
        INDETERMINATE,
        FAILED
    }

    /** Whether the second verifier agrees: passed, with exactly one signature. */
    public boolean agrees() {
        return indication == Indication.PASSED && signatures == 1;
    }
}
