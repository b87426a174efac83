package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.review.PublicInspection;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.review.PublicInspections;
import org.jspecify.annotations.Nullable;

/** Public inspections in PostgreSQL. */
@Singleton
class PostgresPublicInspections implements PublicInspections {
    private final Sql sql;

    @Inject
    PostgresPublicInspections(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin(AgencyId agency, PublicInspection begun) {
        sql.update(
                """
                insert into public_inspection
                    (application_id, public_inspection_id, agency_id, begun_by, begun_at, last_on)
                values (?, ?, ?, ?, ?, ?)""",
                begun.application().value(),
                begun.id().value(),
                agency.value(),
                begun.begunBy().map(OfficialId::value).orElse(null),
                begun.begunAt(),
                begun.lastOn());
        insert(begun.application(), begun.files());
    }

    @Override
    public void show(ApplicationId application, List<AttachmentId> files) {
        sql.update("delete from public_inspection_file where application_id = ?", application.value());
        insert(application, files);
    }

    private void insert(ApplicationId application, List<AttachmentId> files) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (AttachmentId file : files) {
            rows.add(new Object[] {application.value(), rows.size() + 1, file.value()});
        }
        sql.batch(
                "insert into public_inspection_file (application_id, position, attachment_id) values (?, ?, ?)", rows);
    }

    @Override
    public Optional<PublicInspection> of(ApplicationId application) {
        return sql
                .list(
                        "select * from public_inspection where application_id = ?",
                        PostgresPublicInspections::withoutFiles,
                        application.value())
                .stream()
                .findFirst()
                .map(this::withFiles);
    }

    @Override
    public Optional<PublicInspection> find(PublicInspectionId id) {
        return sql
                .list(
                        "select * from public_inspection where public_inspection_id = ?",
                        PostgresPublicInspections::withoutFiles,
                        id.value())
                .stream()
                .findFirst()
                .map(this::withFiles);
    }

    @Override
    public List<PublicInspection> on(LocalDate today, Optional<PublicInspectionId> after, int limit) {
        UUID last = after.map(PublicInspectionId::value).orElse(null);
        return sql
                .list(
                        """
                        select public_inspection.* from public_inspection join application using (application_id)
                        where last_on >= ?
                            and state in ('ARRIVED', 'UNDER_REVIEW', 'CORRECTION_REQUESTED', 'DRAFTED')
                            and (cast(? as uuid) is null or (last_on, public_inspection_id) >
                                (select last_on, public_inspection_id from public_inspection
                                 where public_inspection_id = ?))
                        order by last_on, public_inspection_id limit ?""",
                        PostgresPublicInspections::withoutFiles,
                        today,
                        last,
                        last,
                        limit)
                .stream()
                .map(this::withFiles)
                .toList();
    }

    private static PublicInspection withoutFiles(Row row) throws SQLException {
        return new PublicInspection(
                new PublicInspectionId(row.uuid("public_inspection_id")),
                new ApplicationId(row.uuid("application_id")),
                row.optionalUuid("begun_by").map(OfficialId::new),
                row.instant("begun_at"),
                row.date("last_on"),
                List.of());
    }

    private PublicInspection withFiles(PublicInspection found) {
        return new PublicInspection(
                found.id(),
                found.application(),
                found.begunBy(),
                found.begunAt(),
                found.lastOn(),
                sql.list(
                        "select attachment_id from public_inspection_file where application_id = ? order by position",
                        row -> new AttachmentId(row.uuid("attachment_id")),
                        found.application().value()));
    }
}
