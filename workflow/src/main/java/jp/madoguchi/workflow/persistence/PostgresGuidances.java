package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Aim;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Status;
import jp.madoguchi.workflow.review.Guidances;

/** Administrative guidance in PostgreSQL. */
@Singleton
class PostgresGuidances implements Guidances {
    private final Sql sql;

    @Inject
    PostgresGuidances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ApplicationId id, AgencyId agency, AdministrativeGuidance given) {
        sql.update(
                """
                insert into guidance (application_id, number, agency_id, given_by, given_at, aim, content, status)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(),
                given.number(),
                agency.value(),
                given.givenBy().value(),
                given.givenAt(),
                given.aim(),
                given.content(),
                given.status());
    }

    @Override
    public void answer(ApplicationId id, AdministrativeGuidance answered) {
        sql.update(
                "update guidance set status = ?, answered_at = ? where application_id = ? and number = ?",
                answered.status(),
                answered.answeredAt().orElseThrow(),
                id.value(),
                answered.number());
    }

    @Override
    public boolean closeOpen(ApplicationId id) {
        return sql.update(
                        "update guidance set status = 'CLOSED' where application_id = ? and status = 'OPEN'",
                        id.value())
                > 0;
    }

    @Override
    public List<AdministrativeGuidance> of(ApplicationId id) {
        return sql.list(
                "select * from guidance where application_id = ? order by number",
                row -> new AdministrativeGuidance(
                        row.integer("number"),
                        new OfficialId(row.uuid("given_by")),
                        row.instant("given_at"),
                        Aim.valueOf(row.text("aim")),
                        row.text("content"),
                        Status.valueOf(row.text("status")),
                        row.optionalInstant("answered_at")),
                id.value());
    }
}
