package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.usecase.CaseQueue;

/** The queue of unclaimed cases in PostgreSQL. */
@Singleton
class PostgresCaseQueue implements CaseQueue {
    /** So many people may take the next case of one office at the same instant, each another one. */
    private static final int AT_ONCE = 100;

    private static final String OF_GROUPS = "i.work_group_id = any(?::uuid[])";
    private static final String OF_NO_GROUP = "i.work_group_id is null and cardinality(?::uuid[]) >= 0";

    private final Sql sql;

    @Inject
    PostgresCaseQueue(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ApplicationId> holdNext(Official official) {
        String[] groups = groups(official);
        Optional<ApplicationId> own = groups.length == 0 ? Optional.empty() : holdNext(official, OF_GROUPS, groups);
        return own.isPresent() ? own : holdNext(official, OF_NO_GROUP, groups);
    }

    private Optional<ApplicationId> holdNext(Official official, String which, String[] groups) {
        // The application's row is held, as every other act holds it first: locking the inbox row could deadlock. The
        // condition on a.claimed_by is tried again on the newest version of a row that another transaction changed.
        return sql.one(
                """
                select a.application_id
                from unnest(?::text[]) o(office) cross join lateral (
                    select i.application_id, i.due_on from inbox i
                    where i.office_id = o.office and i.agency_id = ? and i.open and i.claimed_by is null
                        and (i.state in ('ARRIVED', 'HANDLING') or i.state = 'UNDER_REVIEW' and o.office = any(?))
                        and not exists (select 1 from conflict_of_interest c
                            where c.application_id = i.application_id and c.official_id = ?)
                        and %s
                    order by i.due_on, i.application_id limit %d) next
                join application a on a.application_id = next.application_id
                where a.claimed_by is null
                    and not exists (select 1 from official_party p where p.official_id = ? and p.party_id = a.party_id)
                order by next.due_on, a.application_id limit 1 for update of a skip locked"""
                        .formatted(which, AT_ONCE),
                row -> new ApplicationId(row.uuid("application_id")),
                offices(official, Role.INTAKE, Role.REVIEWER),
                official.agency().value(),
                offices(official, Role.REVIEWER),
                official.id().value(),
                groups,
                official.id().value());
    }

    private String[] groups(Official official) {
        return sql.list(
                        "select work_group_id from work_group_member where official_id = ?",
                        row -> row.uuid("work_group_id").toString(),
                        official.id().value())
                .toArray(String[]::new);
    }

    private static String[] offices(Official official, Role... anyOf) {
        return official.offices().stream()
                .filter(office -> official.holds(office, anyOf))
                .map(OfficeId::value)
                .sorted()
                .toArray(String[]::new);
    }
}
