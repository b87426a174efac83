package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.identity.DelegatedApplications;
import jp.madoguchi.workflow.party.GivenDelegation;
import jp.madoguchi.workflow.party.PartyId;

/** Agents' applications in PostgreSQL. */
@Singleton
class PostgresDelegatedApplications implements DelegatedApplications {
    private final Sql sql;

    @Inject
    PostgresDelegatedApplications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begun(ApplicationId id, GivenDelegation delegation, Instant at) {
        sql.update(
                """
                insert into delegated_application (application_id, agent_party_id, delegation_no, begun_at)
                values (?, ?, ?, ?)""",
                id.value(),
                delegation.agent().value(),
                delegation.number(),
                at);
    }

    @Override
    public boolean isBegunBy(ApplicationId id, PartyId agent) {
        return sql.oneBeside(
                        "select 1 as one from delegated_application where application_id = ? and agent_party_id = ?",
                        row -> row.integer("one"),
                        id.value(),
                        agent.value())
                .isPresent();
    }

    @Override
    public void filed(ApplicationId id, int correction, GivenDelegation delegation, Instant at) {
        sql.update(
                """
                insert into delegated_filing (application_id, correction, agent_party_id, delegation_no, system_code,
                    category, valid_from, valid_until, evaluated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(),
                correction,
                delegation.agent().value(),
                delegation.number(),
                delegation.system(),
                delegation.category(),
                delegation.from(),
                delegation.until(),
                at);
    }

    @Override
    public Optional<String> agentName(ApplicationId id) {
        return sql.oneBeside(
                """
                select p.display_name from delegated_filing d join party p on p.party_id = d.agent_party_id
                where d.application_id = ? order by d.correction desc limit 1""",
                row -> row.text("display_name"),
                id.value());
    }
}
