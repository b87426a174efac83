package jp.madoguchi.launcher.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The promise that a receipt shown is never lost needs three settings of PostgreSQL. */
final class Durability {

    private Durability() {}

    /**
     * @throws StartRefused if a setting would lose acknowledged filings, or the server cannot be reached
     */
    static void check(Database database) throws StartRefused {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet off = statement.executeQuery("select name from pg_settings where setting = 'off'"
                        + " and name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name")) {
            if (off.next()) {
                throw new StartRefused("PostgreSQL runs with " + off.getString(1)
                        + " = off, which can lose filings after their receipt; switch it on.");
            }
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "The database " + database.url() + " cannot be used: "
                            + String.valueOf(unreachable.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no answer") + ".",
                    unreachable);
        }
    }
}
