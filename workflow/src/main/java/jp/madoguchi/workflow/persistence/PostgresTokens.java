package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.account.Tokens;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Bearer tokens in PostgreSQL, read by one statement on a connection of its own: no transaction, no entity, no lock. */
@Singleton
class PostgresTokens implements Tokens {
    private static final String TOKEN =
            """
            select t.*, p.kind, p.display_name, p.person_name, p.birth_date, p.corporate_number, p.mail_address
            from api_token t left join party p on p.party_id = t.party_id where t.token_sha256 = ?""";

    private final DataSource dataSource;

    @Inject
    PostgresTokens(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<StoredToken> read(byte[] sha256) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOKEN)) {
            statement.setBytes(1, sha256);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(token(new Row(result))) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("A token cannot be read", broken);
        }
    }

    private static StoredToken token(Row row) throws SQLException {
        return new StoredToken(
                row.optionalUuid("party_id").isPresent() ? Optional.of(PostgresAccounts.party(row)) : Optional.empty(),
                row.optionalUuid("official_id").map(OfficialId::new),
                Arrays.stream(row.text("scopes").split(" "))
                        .map(TokenScope::valueOf)
                        .collect(Collectors.toSet()),
                row.optionalInstant("stepped_up_at"),
                row.instant("expires_at"),
                row.optionalInstant("revoked_at").isPresent());
    }
}
