package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import org.jspecify.annotations.Nullable;

/** Dispositions in PostgreSQL: inserted once, never changed. */
@Singleton
class PostgresDispositions implements Dispositions {
    private static final String SEPARATOR = "\u001e";

    private final Sql sql;

    @Inject
    PostgresDispositions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AgencyId agency, Disposition disposition, UUID draft) {
        @Nullable
        Object[] content = disposition
                .content()
                .fold(
                        grant -> new @Nullable Object[] {
                            "GRANT", String.join(SEPARATOR, grant.conditions()), null, "", ""
                        },
                        refusal -> new @Nullable Object[] {
                            "REFUSAL", "", refusal.ground().name(), refusal.reasons(), refusal.standardApplied()
                        });
        sql.update(
                """
                insert into disposition (application_id, agency_id, draft_id, kind, conditions, ground, reasons,
                    standard_applied, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                disposition.application().value(),
                agency.value(),
                draft,
                content[0],
                content[1],
                content[2],
                content[3],
                content[4],
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
        if (row.text("kind").equals("GRANT")) {
            String conditions = row.text("conditions");
            return new Proposal.Grant("", conditions.isEmpty() ? List.of() : List.of(conditions.split(SEPARATOR)));
        }
        return new Proposal.Refusal(
                RefusalGround.valueOf(row.text("ground")), row.text("reasons"), row.text("standard_applied"));
    }
}
