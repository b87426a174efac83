package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.review.ConflictOfInterest;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.rule.Forbidden;

/** Declared conflicts of interest in PostgreSQL. */
@Singleton
class PostgresConflicts implements Conflicts {
    private final Sql sql;

    @Inject
    PostgresConflicts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Application application, ConflictOfInterest conflict) {
        sql.update(
                """
                insert into conflict_of_interest (application_id, official_id, agency_id, reason, declared_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                application.id().value(),
                conflict.official().value(),
                application.agency().value(),
                conflict.reason(),
                conflict.declaredAt());
    }

    @Override
    public boolean lift(ApplicationId application, OfficialId official) {
        return sql.update(
                        "delete from conflict_of_interest where application_id = ? and official_id = ?",
                        application.value(),
                        official.value())
                == 1;
    }

    @Override
    public boolean isDeclared(ApplicationId application, OfficialId official) {
        return sql.one(
                        "select 1 as one from conflict_of_interest where application_id = ? and official_id = ?",
                        row -> row.integer("one"),
                        application.value(),
                        official.value())
                .isPresent();
    }

    /** Read together, for every act of an official asks. */
    @Override
    public Optional<Forbidden.Reason> closes(Application application, OfficialId official) {
        return sql
                .list(
                        """
                        select 'CONFLICT_OF_INTEREST' as reason from conflict_of_interest
                        where application_id = ? and official_id = ?
                        union all
                        select 'SAME_PERSON' from official_party where official_id = ? and party_id = ?""",
                        row -> Forbidden.Reason.valueOf(row.text("reason")),
                        application.id().value(),
                        official.value(),
                        official.value(),
                        application.party().value())
                .stream()
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<ConflictOfInterest> of(ApplicationId application) {
        return sql.list(
                "select * from conflict_of_interest where application_id = ? order by declared_at, official_id",
                row -> new ConflictOfInterest(
                        new OfficialId(row.uuid("official_id")), row.text("reason"), row.instant("declared_at")),
                application.value());
    }

    @Override
    public Set<ApplicationId> closed(OfficialId official, Collection<ApplicationId> applications) {
        UUID[] ids = applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
        return Set.copyOf(sql.list(
                """
                select application_id from application join official_party using (party_id)
                where official_id = ? and application_id = any (?)
                union
                select application_id from conflict_of_interest where official_id = ? and application_id = any (?)""",
                row -> new ApplicationId(row.uuid("application_id")),
                official.value(),
                ids,
                official.value(),
                ids));
    }
}
