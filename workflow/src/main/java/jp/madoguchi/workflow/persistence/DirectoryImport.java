package jp.madoguchi.workflow.persistence;

import java.math.BigDecimal;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.PasswordHash;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.authority.Position;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.party.RoleInOffice;
import org.jspecify.annotations.Nullable;

/** Brings agencies, officials and parties into an installation over plain JDBC; what is there already stays. */
public final class DirectoryImport {
    private final Connection connection;

    /** An import over this connection; the caller commits. */
    public DirectoryImport(Connection connection) {
        this.connection = connection;
    }

    public void agency(AgencyId agency, String nameJa, String nameEn) throws SQLException {
        update(
                """
                insert into agency (agency_id, name_ja, name_en) values (?, ?, ?)
                on conflict (agency_id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en""",
                agency.value(),
                nameJa,
                nameEn);
    }

    public void office(AgencyId agency, OfficeId office, String nameJa, String nameEn) throws SQLException {
        update(
                """
                insert into office (agency_id, office_id, name_ja, name_en) values (?, ?, ?, ?)
                on conflict (agency_id, office_id) do update set name_ja = excluded.name_ja,
                    name_en = excluded.name_en""",
                agency.value(),
                office.value(),
                nameJa,
                nameEn);
    }

    /** A post and who holds it; whoever holds a post that is there already keeps it. */
    public void position(Position position) throws SQLException {
        update(
                """
                insert into position (agency_id, position_id, office_id, name_ja, holder) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                position.agency().value(),
                position.id(),
                position.office().value(),
                position.name(),
                position.holder().map(OfficialId::value).orElse(null));
    }

    public void official(Official official, String loginName, PasswordHash password, byte[] totpSecret)
            throws SQLException {
        update(
                """
                insert into official (official_id, agency_id, login_name, display_name, password_hash, totp_secret)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                official.id().value(),
                official.agency().value(),
                loginName,
                official.displayName(),
                password.value(),
                totpSecret);
        for (RoleInOffice role : official.roles()) {
            update(
                    """
                    insert into official_role (official_id, agency_id, office_id, role) values (?, ?, ?, ?)
                    on conflict do nothing""",
                    official.id().value(),
                    official.agency().value(),
                    role.office().value(),
                    role.role().name());
        }
    }

    public void party(Party party, Instant at) throws SQLException {
        update(
                """
                insert into party (party_id, kind, display_name, person_name, birth_date, corporate_number,
                    mail_address, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                party.id().value(),
                party.business() ? "BUSINESS" : "CITIZEN",
                party.displayName(),
                party.personName().orElse(null),
                party.birthDate().orElse(null),
                party.corporateNumber().orElse(null),
                party.mailAddress().orElse(null),
                Timestamp.from(at));
    }

    public void certificate(PartyId party, X509Certificate certificate, boolean signing, Instant at)
            throws SQLException {
        try {
            update(
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
                    Timestamp.from(at));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A party's token. */
    public void token(BearerToken token, PartyId party, Set<TokenScope> scopes, Instant at, Instant expiresAt)
            throws SQLException {
        token(token, party.value(), null, scopes, at, expiresAt);
    }

    /** An official's token. */
    public void token(BearerToken token, Official official, Set<TokenScope> scopes, Instant at, Instant expiresAt)
            throws SQLException {
        token(token, null, official.id().value(), scopes, at, expiresAt);
    }

    private void token(
            BearerToken token,
            @Nullable Object party,
            @Nullable Object official,
            Set<TokenScope> scopes,
            Instant at,
            Instant expiresAt)
            throws SQLException {
        update(
                """
                insert into api_token (token_sha256, party_id, official_id, scopes, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                token.sha256(),
                party,
                official,
                scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                Timestamp.from(at),
                Timestamp.from(expiresAt));
    }

    private void update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
