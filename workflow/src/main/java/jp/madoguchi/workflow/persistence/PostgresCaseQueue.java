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

    private final Sql sql;

    @Inject
    PostgresCaseQueue(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ApplicationId> holdNext(Official official) {
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
                    order by i.due_on, i.application_id limit %d) next
                join application a on a.application_id = next.application_id
                where a.claimed_by is null
                    and not exists (select 1 from official p where p.official_id = ? and p.party_id = a.party_id)
                order by next.due_on, a.application_id limit 1 for update of a skip locked"""
                        .formatted(AT_ONCE),
                row -> new ApplicationId(row.uuid("application_id")),
                offices(official, Role.INTAKE, Role.REVIEWER),
                official.agency().value(),
                offices(official, Role.REVIEWER),
                official.id().value(),
                official.id().value());
    }

    private static String[] offices(Official official, Role... anyOf) {
        return official.offices().stream()
                .filter(office -> official.holds(office, anyOf))
                .map(OfficeId::value)
                .sorted()
                .toArray(String[]::new);
    }
}
