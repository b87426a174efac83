package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.identity.KnownLogin;
import jp.madoguchi.workflow.identity.LoginIdentities;
import jp.madoguchi.workflow.identity.ProviderLogin;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Providers' logins in PostgreSQL. */
@Singleton
class PostgresLoginIdentities implements LoginIdentities {
    private final Sql sql;

    @Inject
    PostgresLoginIdentities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<KnownLogin> lock(ProviderLogin login) {
        // A company's many members come in by different logins, and their first visits make one party, too.
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 82)) is null as locked",
                row -> row.flag("locked"),
                login.corporateNumber().orElse(login.key()));
        return sql.one(
                "select * from login_identity where identity_key = ? for update",
                PostgresLoginIdentities::known,
                login.key());
    }

    @Override
    public void add(ProviderLogin login, PartyId party, boolean linked, Instant at) {
        sql.update(
                """
                insert into login_identity (identity_key, party_id, method, issuer, subject, first_seen_at, linked)
                values (?, ?, ?, ?, ?, ?, ?)""",
                login.key(),
                party.value(),
                login.proof().method(),
                login.issuer(),
                login.subject(),
                at,
                linked);
    }

    @Override
    public void move(KnownLogin login, PartyId to) {
        sql.update(
                "update login_identity set party_id = ?, linked = true where identity_key = ?",
                to.value(),
                login.key());
        sql.update(
                "update party set display_name = '', person_name = null, birth_date = null where party_id = ?",
                login.party().value());
    }

    @Override
    public List<KnownLogin> of(PartyId party) {
        return sql.list(
                "select * from login_identity where party_id = ? order by first_seen_at, identity_key",
                PostgresLoginIdentities::known,
                party.value());
    }

    private static KnownLogin known(Row row) throws SQLException {
        return new KnownLogin(
                row.text("identity_key"),
                new PartyId(row.uuid("party_id")),
                row.text("method"),
                row.instant("first_seen_at"),
                row.flag("linked"));
    }
}
