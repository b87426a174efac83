package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.madoguchi.workflow.credential.SessionStanding;
import jp.madoguchi.workflow.credential.SessionStandings;
import jp.madoguchi.workflow.party.PartyId;

/** Both questions in one statement, each answered from an index, on a connection of their own. */
@Singleton
class PostgresSessionStandings implements SessionStandings {
    private static final String STANDING =
            """
            select not exists (select from credential where credential_key = ? and ended_at is null)
                and not exists (select from login_identity where identity_key = ? and party_id = ?),
                exists (select from relink where newer_party_id = ? and state = 'CONFIRMED')""";

    private final DataSource dataSource;

    @Inject
    PostgresSessionStandings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public SessionStanding read(String credentialKey, PartyId party) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setString(1, credentialKey);
            statement.setString(2, credentialKey);
            statement.setObject(3, party.value());
            statement.setObject(4, party.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new SessionStanding(row.getBoolean(1), row.getBoolean(2));
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("How a session stands cannot be read", broken);
        }
    }
}
