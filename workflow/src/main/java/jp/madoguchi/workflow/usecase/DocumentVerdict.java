package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.signature.verification.Coverage;
import jp.madoguchi.signature.verification.VerificationReport;

/**
 * What the agency says about a document.
 *
 * @param standing whether the agency stands by it
 * @param report the check of the bytes, when a file was given
 * @param coverage what the file's signature covers, when a file was given
 * @param copy what the agency issued under that number
 */
public record DocumentVerdict(
        Standing standing, Optional<VerificationReport> report, Optional<Coverage> coverage, Optional<Copy> copy) {
    /** Whether the agency stands by it. */
    public enum Standing {
        /** Issued here, unchanged, still stood by. */
        STOOD_BY,
        /** Issued here, revoked since. */
        REVOKED,
        /** Not issued here: the report says what the bytes alone show. */
        UNKNOWN
    }

    /**
     * What was issued.
     *
     * @param documentNumber 文書番号
     * @param title title
     * @param agency name of the agency
     * @param issuedAt when
     * @param validUntil the last day of what it grants; empty if that does not end
     * @param revokedAt since when the agency no longer stands by it; why is nobody's business but the office's and the
     *     applicant's
     * @param replaces 文書番号 of the revoked document that it takes the place of
     * @param replacedBy 文書番号 of the document that took its place
     */
    public record Copy(
            String documentNumber,
            String title,
            String agency,
            Instant issuedAt,
            Optional<LocalDate> validUntil,
            Optional<Instant> revokedAt,
            Optional<String> replaces,
            Optional<String> replacedBy) {}
}
