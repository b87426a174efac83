package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.disposition.StoredProposal;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import org.jspecify.annotations.Nullable;

/** Dispositions in PostgreSQL: inserted once, never changed. */
@Singleton
class PostgresDispositions implements Dispositions {
    private final Sql sql;

    @Inject
    PostgresDispositions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AgencyId agency, Disposition disposition, UUID draft) {
        @Nullable Object[] content = StoredProposal.of(disposition.content()).columns();
        sql.update(
                """
                insert into disposition (application_id, agency_id, draft_id, kind, conditions, part, ground,
                    reasons, standard_applied, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                disposition.application().value(),
                agency.value(),
                draft,
                content[0],
                content[1],
                content[2],
                content[3],
                content[4],
                content[5],
                disposition.decidedBy().value(),
                disposition.decidedAt());
    }

    @Override
    public Optional<Disposition> of(ApplicationId id) {
        return sql.one(
                "select * from disposition where application_id = ?",
                row -> new Disposition(
                        id, proposal(row), new OfficialId(row.uuid("decided_by")), row.instant("decided_at")),
                id.value());
    }

    private static Proposal proposal(Row row) throws java.sql.SQLException {
        return StoredProposal.of(
                row.text("kind").equals("GRANT"),
                "",
                row.text("conditions"),
                row.text("part"),
                row.optionalText("ground").map(RefusalGround::valueOf).orElse(null),
                row.text("reasons"),
                row.text("standard_applied"));
    }
}
