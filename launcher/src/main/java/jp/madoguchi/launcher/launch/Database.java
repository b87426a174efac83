package jp.madoguchi.launcher.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach the one PostgreSQL database.
 *
 * @param url JDBC URL
 * @param user role name
 * @param password never shown
 */
public record Database(String url, String user, String password) {

    /**
     * The external server of {@code madoguchi.db.url}, if one is configured.
     *
     * @throws StartRefused if the configuration is incomplete
     */
    static Optional<Database> external(Configuration configuration) throws StartRefused {
        Optional<String> url = configuration.value("madoguchi.db.url");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new StartRefused("madoguchi.db.url must begin with jdbc:postgresql:, since PostgreSQL is the only"
                    + " database supported.");
        }
        String user = configuration
                .value("madoguchi.db.user")
                .orElseThrow(() -> new StartRefused("madoguchi.db.url is set, but madoguchi.db.user is not."));
        return Optional.of(new Database(
                url.get(),
                user,
                configuration.secret("madoguchi.db.password.file").orElse("")));
    }

    /** A connection of one's own, outside any pool. */
    public Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source.getConnection(user, password);
    }

    @Override
    public String toString() {
        return "Database[" + url + ", user " + user + "]";
    }
}
