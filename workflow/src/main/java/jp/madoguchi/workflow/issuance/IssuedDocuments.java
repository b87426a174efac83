package jp.madoguchi.workflow.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/** Where issued documents are kept. */
public interface IssuedDocuments {
    /** The next number of this office in this fiscal year. */
    DocumentNumber nextNumber(AgencyId agency, OfficeId office, int fiscalYear);

    void add(IssuedDocument document, byte[] pdf);

    List<IssuedDocument> of(ApplicationId id);

    Optional<byte[]> pdf(ApplicationId id, int number);

    Optional<IssuedDocument> byNumber(String documentNumber);

    /**
     * Replaces a document's file by the same one with a document timestamp more.
     *
     * @param provableUntil until when the file proves itself offline
     */
    void augmented(ApplicationId id, int number, byte[] pdf, Instant at, Instant provableUntil);

    /** By the hash of its bytes as they were sealed. */
    Optional<IssuedDocument> bySha256(String pdfSha256);

    /** The agency's Japanese name. */
    String agencyName(AgencyId agency);
}
