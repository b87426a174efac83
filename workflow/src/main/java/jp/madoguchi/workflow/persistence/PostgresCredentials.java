package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.workflow.credential.Credentials;
import jp.madoguchi.workflow.credential.KnownCertificate;
import jp.madoguchi.workflow.credential.RelinkId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Known certificates in PostgreSQL. */
@Singleton
class PostgresCredentials implements Credentials {
    private static final String CERTIFICATE =
            """
            select c.*, j.ended_at as joined_at from credential c
            left join relink j on j.relink_id = c.joined_by
            where\s""";

    private final Sql sql;

    @Inject
    PostgresCredentials(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<KnownCertificate> of(PartyId party) {
        return sql.list(
                CERTIFICATE + "c.party_id = ? order by c.purpose, c.first_seen_at desc",
                PostgresCredentials::certificate,
                party.value());
    }

    @Override
    public Optional<KnownCertificate> find(CertificateIdentity identity) {
        return sql.one(CERTIFICATE + "c.credential_key = ?", PostgresCredentials::certificate, identity.key());
    }

    @Override
    public boolean hasEnded(String credentialKey) {
        return sql.one(
                        "select 1 as one from credential where credential_key = ? and ended_at is null",
                        row -> row.integer("one"),
                        credentialKey)
                .isEmpty();
    }

    @Override
    public Optional<byte[]> lastSigning(PartyId party) {
        return sql.one(
                """
                select certificate from credential where party_id = ? and purpose = 'SIGNING'
                order by first_seen_at desc limit 1""",
                row -> row.bytes("certificate"),
                party.value());
    }

    private static KnownCertificate certificate(Row row) throws SQLException {
        X509Certificate certificate = read(row.bytes("certificate"));
        return new KnownCertificate(
                new PartyId(row.uuid("party_id")),
                row.text("purpose").equals("SIGNING"),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                certificate.getNotAfter().toInstant(),
                row.instant("first_seen_at"),
                row.optionalInstant("joined_at"),
                row.optionalInstant("ended_at"));
    }

    private static X509Certificate read(byte[] stored) {
        try {
            return Certificates.read(stored);
        } catch (CertificateRejected broken) {
            throw new IllegalStateException("A stored certificate cannot be read", broken);
        }
    }

    @Override
    public boolean isOlder(PartyId one, PartyId other) {
        return sql.one(
                        """
                        select 1 as one from party a, party b where a.party_id = ? and b.party_id = ?
                        and (a.created_at, a.party_id) < (b.created_at, b.party_id)""",
                        row -> row.integer("one"),
                        one.value(),
                        other.value())
                .isPresent();
    }

    @Override
    public List<Party> born(LocalDate day) {
        return sql.list(
                "select * from party where birth_date = ? and kind = 'CITIZEN' order by party_id limit 500",
                PostgresAccounts::party,
                day);
    }

    @Override
    public int applications(PartyId party) {
        return sql.one(
                        "select count(*) as applications from application where party_id = ?",
                        row -> row.integer("applications"),
                        party.value())
                .orElse(0);
    }

    @Override
    public List<AgencyId> concerned(PartyId one, PartyId other) {
        List<AgencyId> found = sql.list(
                "select distinct agency_id from application where party_id in (?, ?) order by agency_id",
                PostgresCredentials::agency,
                one.value(),
                other.value());
        return found.isEmpty()
                ? sql.list("select agency_id from agency order by agency_id limit 1", PostgresCredentials::agency)
                : found;
    }

    private static AgencyId agency(Row row) throws SQLException {
        return new AgencyId(row.text("agency_id"));
    }

    @Override
    public void join(RelinkId relink, PartyId newer, PartyId older, Optional<Party> name, Instant at) {
        sql.update(
                """
                update credential set ended_at = ?, ended_by = ?
                where party_id = ? and purpose = 'AUTHENTICATION' and ended_at is null""",
                at,
                relink.value(),
                older.value());
        sql.update(
                "update credential set party_id = ?, joined_by = ? where party_id = ?",
                older.value(),
                relink.value(),
                newer.value());
        for (String table : List.of("application", "api_token", "sign_transaction", "login_identity")) {
            sql.update("update " + table + " set party_id = ? where party_id = ?", older.value(), newer.value());
        }
        sql.update(
                """
                insert into official_party (official_id, party_id, agency_id, linked_at)
                select official_id, ?, agency_id, linked_at from official_party where party_id = ?
                on conflict do nothing""",
                older.value(),
                newer.value());
        sql.update(
                "update party set display_name = '', person_name = null, birth_date = null where party_id = ?",
                newer.value());
        name.ifPresent(named -> sql.update(
                "update party set display_name = ?, person_name = ?, birth_date = ? where party_id = ?",
                named.displayName(),
                named.personName().orElse(null),
                named.birthDate().orElse(null),
                older.value()));
    }
}
