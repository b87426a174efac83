package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An issued document, without its bytes.
 *
 * @param number 1, 2, … within the case
 * @param title its title
 * @param documentNumber 文書番号
 * @param issuedAt when
 * @param validUntil the last day of what it grants; empty if that does not end
 * @param revokedAt since when it may not be used any more; empty while the agency stands by it
 * @param replaces 文書番号 of the revoked document that it takes the place of
 * @param replacedBy 文書番号 of the document that took its place
 */
public record DocumentRow(
        int number,
        String title,
        String documentNumber,
        Instant issuedAt,
        Optional<LocalDate> validUntil,
        Optional<Instant> revokedAt,
        Optional<String> replaces,
        Optional<String> replacedBy) {
    /** Whether it may not be used any more. */
    public boolean revoked() {
        return revokedAt.isPresent();
    }
}
