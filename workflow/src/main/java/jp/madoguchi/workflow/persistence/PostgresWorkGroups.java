package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.authority.WorkGroup;
import jp.madoguchi.workflow.authority.WorkGroups;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Groups in PostgreSQL. */
@Singleton
class PostgresWorkGroups implements WorkGroups {
    private final Sql sql;

    @Inject
    PostgresWorkGroups(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<WorkGroup> of(AgencyId agency, OfficeId office) {
        return sql
                .list(
                        "select * from work_group where agency_id = ? and office_id = ? order by name_ja",
                        PostgresWorkGroups::withoutMembers,
                        agency.value(),
                        office.value())
                .stream()
                .map(this::withMembers)
                .toList();
    }

    @Override
    public Optional<WorkGroup> find(AgencyId agency, UUID id) {
        return sql.one(
                        "select * from work_group where agency_id = ? and work_group_id = ?",
                        PostgresWorkGroups::withoutMembers,
                        agency.value(),
                        id)
                .map(this::withMembers);
    }

    @Override
    public void add(WorkGroup group) {
        sql.update(
                "insert into work_group (work_group_id, agency_id, office_id, name_ja) values (?, ?, ?, ?)",
                group.id(),
                group.agency().value(),
                group.office().value(),
                group.name());
    }

    @Override
    public void remove(UUID id) {
        sql.update("delete from work_group where work_group_id = ?", id);
    }

    @Override
    public void join(UUID id, OfficialId official) {
        sql.update(
                "insert into work_group_member (work_group_id, official_id) values (?, ?) on conflict do nothing",
                id,
                official.value());
    }

    @Override
    public void leave(UUID id, OfficialId official) {
        sql.update("delete from work_group_member where work_group_id = ? and official_id = ?", id, official.value());
    }

    @Override
    public void assign(ApplicationId application, Optional<UUID> group) {
        sql.update(
                "update inbox set work_group_id = ? where application_id = ?", group.orElse(null), application.value());
    }

    @Override
    public Optional<UUID> having(ApplicationId application) {
        return sql
                .list(
                        "select work_group_id from inbox where application_id = ?",
                        row -> row.optionalUuid("work_group_id"),
                        application.value())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private WorkGroup withMembers(WorkGroup group) {
        return new WorkGroup(
                group.id(),
                group.agency(),
                group.office(),
                group.name(),
                sql.list(
                        "select official_id from work_group_member where work_group_id = ? order by official_id",
                        row -> new OfficialId(row.uuid("official_id")),
                        group.id()));
    }

    private static WorkGroup withoutMembers(Row row) throws SQLException {
        return new WorkGroup(
                row.uuid("work_group_id"),
                new AgencyId(row.text("agency_id")),
                new OfficeId(row.text("office_id")),
                row.text("name_ja"),
                List.of());
    }
}
