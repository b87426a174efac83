package jp.madoguchi.workflow.issuance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/**
 * An issued document (交付文書), without its bytes.
 *
 * @param application the case
 * @param number 1, 2, … within the case
 * @param agency who issued it
 * @param documentNumber 文書番号
 * @param title title
 * @param codeSha256 hash of the verification code
 * @param pdfSha256 hash of the sealed bytes
 * @param issuedAt when
 * @param sealId which official seal is on it, by the register of seals; empty for documents of before
 * @param validUntil the last day of what it grants; empty if that does not end
 * @param revokedAt since when the agency no longer stands by it
 * @param replaces number of the revoked document that it takes the place of
 * @param replacedBy number of the document that took its place
 */
public record IssuedDocument(
        ApplicationId application,
        int number,
        AgencyId agency,
        DocumentNumber documentNumber,
        String title,
        String codeSha256,
        String pdfSha256,
        Instant issuedAt,
        Optional<String> sealId,
        Optional<LocalDate> validUntil,
        Optional<Instant> revokedAt,
        Optional<DocumentNumber> replaces,
        Optional<DocumentNumber> replacedBy) {}
