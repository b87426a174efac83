package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.OfficialAccount;
import jp.madoguchi.workflow.account.PasswordHash;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.party.RoleInOffice;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** People and their proofs in PostgreSQL. */
@Singleton
class PostgresAccounts implements Accounts {
    private final Sql sql;

    @Inject
    PostgresAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<OfficialAccount> lock(String loginName) {
        return sql.one(
                        "select * from official where login_name = ? and active for update",
                        PostgresAccounts::account,
                        loginName)
                .map(this::withRoles);
    }

    @Override
    public Optional<OfficialAccount> lock(OfficialId id) {
        return sql.one(
                        "select * from official where official_id = ? and active for update",
                        PostgresAccounts::account,
                        id.value())
                .map(this::withRoles);
    }

    @Override
    public Optional<OfficialAccount> find(OfficialId id) {
        return sql.one("select * from official where official_id = ? and active", PostgresAccounts::account, id.value())
                .map(this::withRoles);
    }

    private static OfficialAccount account(Row row) throws SQLException {
        Official official = new Official(
                new OfficialId(row.uuid("official_id")),
                new AgencyId(row.text("agency_id")),
                row.text("display_name"),
                Set.of(),
                null);
        return new OfficialAccount(
                official,
                new PasswordHash(row.text("password_hash")),
                row.bytes("totp_secret"),
                row.number("totp_last_step"),
                row.integer("failed_attempts"),
                row.optionalInstant("throttled_until"));
    }

    private OfficialAccount withRoles(OfficialAccount account) {
        Official plain = account.official();
        Set<RoleInOffice> roles = new HashSet<>(sql.list(
                "select office_id, role from official_role where official_id = ?",
                row -> new RoleInOffice(new OfficeId(row.text("office_id")), Role.valueOf(row.text("role"))),
                plain.id().value()));
        return new OfficialAccount(
                new Official(plain.id(), plain.agency(), plain.displayName(), roles, null),
                account.passwordHash(),
                account.totpSecret(),
                account.totpLastStep(),
                account.failedAttempts(),
                account.throttledUntil());
    }

    @Override
    public void failed(OfficialId id, Optional<Instant> throttledUntil) {
        sql.update(
                "update official set failed_attempts = failed_attempts + 1, throttled_until = ? where official_id = ?",
                throttledUntil.orElse(null),
                id.value());
    }

    @Override
    public boolean spend(OfficialId id, long totpStep) {
        return sql.update(
                        """
                        update official set totp_last_step = ?, failed_attempts = 0, throttled_until = null
                        where official_id = ? and totp_last_step < ?""",
                        totpStep,
                        id.value(),
                        totpStep)
                == 1;
    }

    @Override
    public String displayName(OfficialId id) {
        return sql.one(
                        "select display_name from official where official_id = ?",
                        row -> row.text("display_name"),
                        id.value())
                .orElse("");
    }

    @Override
    public void add(
            BearerToken token, OfficialId official, Set<TokenScope> scopes, Instant steppedUpAt, Instant expiresAt) {
        sql.update(
                """
                insert into api_token (token_sha256, official_id, scopes, stepped_up_at, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""",
                token.sha256(),
                official.value(),
                scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                steppedUpAt,
                steppedUpAt,
                expiresAt);
    }

    @Override
    public Optional<Party> party(PartyId id) {
        return sql.oneBeside("select * from party where party_id = ?", PostgresAccounts::party, id.value());
    }

    @Override
    public Optional<Party> partyOf(CertificateIdentity certificate) {
        return sql.oneBeside(
                "select p.* from party p join credential c using (party_id) where c.credential_key = ?",
                PostgresAccounts::party,
                certificate.key());
    }

    @Override
    public Optional<Party> partyOfCorporation(String corporateNumber) {
        return sql.one("select * from party where corporate_number = ?", PostgresAccounts::party, corporateNumber);
    }

    @Override
    public void add(Party party, Instant at) {
        sql.update(
                """
                insert into party (party_id, kind, display_name, person_name, birth_date, corporate_number,
                    mail_address, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                party.id().value(),
                party.business() ? "BUSINESS" : "CITIZEN",
                party.displayName(),
                party.personName().orElse(null),
                party.birthDate().orElse(null),
                party.corporateNumber().orElse(null),
                party.mailAddress().orElse(null),
                at);
    }

    @Override
    public void identify(Party party) {
        sql.update(
                """
                update party set display_name = ?, person_name = ?, birth_date = ?
                where party_id = ? and person_name is null""",
                party.displayName(),
                party.personName().orElse(null),
                party.birthDate().orElse(null),
                party.id().value());
    }

    @Override
    public void add(PartyId party, X509Certificate certificate, boolean signing, Instant at) {
        try {
            sql.update(
                    """
                    insert into credential (credential_key, party_id, purpose, issuer_der, serial, certificate,
                        first_seen_at)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    CertificateIdentity.of(certificate).key(),
                    party.value(),
                    signing ? "SIGNING" : "AUTHENTICATION",
                    certificate.getIssuerX500Principal().getEncoded(),
                    new BigDecimal(certificate.getSerialNumber()),
                    certificate.getEncoded(),
                    at);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isOwnParty(OfficialId official, PartyId party) {
        return sql.one(
                        "select 1 as one from official_party where official_id = ? and party_id = ?",
                        row -> row.integer("one"),
                        official.value(),
                        party.value())
                .isPresent();
    }

    static Party party(Row row) throws SQLException {
        return new Party(
                new PartyId(row.uuid("party_id")),
                row.text("kind").equals("BUSINESS"),
                row.text("display_name"),
                row.optionalText("person_name"),
                row.optionalDate("birth_date"),
                row.optionalText("corporate_number"),
                row.optionalText("mail_address"));
    }
}
