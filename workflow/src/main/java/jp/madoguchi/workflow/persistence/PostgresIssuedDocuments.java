package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.issuance.DocumentNumber;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Issued documents in PostgreSQL. */
@Singleton
class PostgresIssuedDocuments implements IssuedDocuments {
    private static final String COLUMNS =
            "select application_id, number, agency_id, document_number, title, code_sha256, pdf_sha256, issued_at, seal_id,"
                    + " valid_until, revoked_at, replaces, (select n.document_number from issued_document n"
                    + " where n.replaces = issued_document.document_number) as replaced_by from issued_document ";

    private final Sql sql;

    @Inject
    PostgresIssuedDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public DocumentNumber nextNumber(AgencyId agency, OfficeId office, int fiscalYear) {
        long last = sql.one(
                        """
                        insert into document_number_counter (agency_id, office_id, year, last) values (?, ?, ?, 1)
                        on conflict (agency_id, office_id, year)
                        do update set last = document_number_counter.last + 1 returning last""",
                        row -> row.number("last"),
                        agency.value(),
                        office.value(),
                        fiscalYear)
                .orElseThrow();
        return new DocumentNumber(String.format("%s-%04d-%06d", office.value(), fiscalYear, last));
    }

    @Override
    public void add(IssuedDocument document, byte[] pdf) {
        sql.update(
                """
                insert into issued_document (application_id, number, agency_id, document_number, title, code_sha256,
                    pdf, pdf_sha256, issued_at, seal_id, valid_until, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                document.application().value(),
                document.number(),
                document.agency().value(),
                document.documentNumber().value(),
                document.title(),
                document.codeSha256(),
                pdf,
                document.pdfSha256(),
                document.issuedAt(),
                document.sealId().orElse(null),
                document.validUntil().orElse(null),
                document.replaces().map(DocumentNumber::value).orElse(null));
    }

    @Override
    public List<IssuedDocument> of(ApplicationId id) {
        return sql.list(
                COLUMNS + "where application_id = ? order by number", PostgresIssuedDocuments::document, id.value());
    }

    @Override
    public Optional<byte[]> pdf(ApplicationId id, int number) {
        return sql.one(
                "select pdf from issued_document where application_id = ? and number = ?",
                row -> row.bytes("pdf"),
                id.value(),
                number);
    }

    @Override
    public void augmented(ApplicationId id, int number, byte[] pdf, Instant at, Instant provableUntil) {
        sql.update(
                """
                update issued_document set pdf = ?, augmented_at = ?, provable_until = ?, preserved_at = null
                where application_id = ? and number = ?""",
                pdf,
                at,
                provableUntil,
                id.value(),
                number);
    }

    @Override
    public Optional<IssuedDocument> byNumber(String documentNumber) {
        return sql.one(COLUMNS + "where document_number = ?", PostgresIssuedDocuments::document, documentNumber);
    }

    @Override
    public Optional<IssuedDocument> bySha256(String pdfSha256) {
        return sql.one(COLUMNS + "where pdf_sha256 = ?", PostgresIssuedDocuments::document, pdfSha256);
    }

    @Override
    public String agencyName(AgencyId agency) {
        return sql.one("select name_ja from agency where agency_id = ?", row -> row.text("name_ja"), agency.value())
                .orElse(agency.value());
    }

    private static IssuedDocument document(Row row) throws SQLException {
        return new IssuedDocument(
                new ApplicationId(row.uuid("application_id")),
                row.integer("number"),
                new AgencyId(row.text("agency_id")),
                new DocumentNumber(row.text("document_number")),
                row.text("title"),
                row.text("code_sha256"),
                row.text("pdf_sha256"),
                row.instant("issued_at"),
                row.optionalText("seal_id"),
                row.optionalDate("valid_until"),
                row.optionalInstant("revoked_at"),
                row.optionalText("replaces").map(DocumentNumber::new),
                row.optionalText("replaced_by").map(DocumentNumber::new));
    }
}
