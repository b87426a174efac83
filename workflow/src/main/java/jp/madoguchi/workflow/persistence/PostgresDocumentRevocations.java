package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.disposition.StoredProposal;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.DocumentRevocations;
import jp.madoguchi.workflow.issuance.RevocationGround;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import org.jspecify.annotations.Nullable;

/** Revocations of documents in PostgreSQL. */
@Singleton
class PostgresDocumentRevocations implements DocumentRevocations {
    private static final int COLUMNS = 6;

    private final Sql sql;

    @Inject
    PostgresDocumentRevocations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AgencyId agency, DocumentRevocation proposed) {
        @Nullable
        Object[] text = proposed.correction()
                .map(corrected -> StoredProposal.of(corrected).columns())
                .orElseGet(() -> new @Nullable Object[COLUMNS]);
        sql.update(
                """
                insert into document_revocation (application_id, number, agency_id, document_number, ground, reason,
                    kind, conditions, part, refusal_ground, reasons, standard_applied, proposed_by, proposed_at, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                proposed.application().value(),
                proposed.number(),
                agency.value(),
                proposed.document(),
                proposed.ground(),
                proposed.reason(),
                text[0],
                text[1],
                text[2],
                text[3],
                text[4],
                text[5],
                proposed.proposedBy().value(),
                proposed.proposedAt(),
                proposed.status());
    }

    @Override
    public void close(DocumentRevocation closed) {
        sql.update(
                """
                update document_revocation set status = ?, closed_by = ?, closed_at = ?
                where application_id = ? and number = ?""",
                closed.status(),
                closed.closedBy().orElseThrow().value(),
                closed.closedAt().orElseThrow(),
                closed.application().value(),
                closed.number());
        if (closed.isDecided()) {
            sql.update(
                    "update issued_document set revoked_at = ? where application_id = ? and number = ?",
                    closed.closedAt().orElseThrow(),
                    closed.application().value(),
                    closed.document());
        }
    }

    @Override
    public List<DocumentRevocation> of(ApplicationId id) {
        return sql.list(
                "select * from document_revocation where application_id = ? order by number",
                row -> revocation(id, row),
                id.value());
    }

    private static DocumentRevocation revocation(ApplicationId id, Row row) throws SQLException {
        return new DocumentRevocation(
                id,
                row.integer("number"),
                row.integer("document_number"),
                RevocationGround.valueOf(row.text("ground")),
                row.text("reason"),
                correction(row),
                new OfficialId(row.uuid("proposed_by")),
                row.instant("proposed_at"),
                DocumentRevocation.Status.valueOf(row.text("status")),
                row.optionalUuid("closed_by").map(OfficialId::new),
                row.optionalInstant("closed_at"));
    }

    private static Optional<Proposal> correction(Row row) throws SQLException {
        Optional<String> kind = row.optionalText("kind");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(StoredProposal.of(
                kind.get().equals("GRANT"),
                "",
                row.text("conditions"),
                row.text("part"),
                row.optionalText("refusal_ground").map(RefusalGround::valueOf).orElse(null),
                row.text("reasons"),
                row.text("standard_applied")));
    }
}
