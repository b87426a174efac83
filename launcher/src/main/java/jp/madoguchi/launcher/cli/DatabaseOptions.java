package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command reads: a named one, or that of an installation that is running. */
final class DatabaseOptions {
    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "JDBC address of the database; without it, the running installation's own.")
    private @Nullable String db;

    @Option(names = "--user", paramLabel = "NAME", description = "database user, where the address names none.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "file with the database user's password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data directory of the running installation (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /** The folder where the running installation writes its anchors, if no other database was named. */
    Optional<Path> anchors() {
        Path folder = data.resolve("anchors");
        return db == null && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** One picture of the database, which nobody's writing changes; nothing can be written. */
    Connection connect() throws CommandRefused, IOException, SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (passwordFile != null) {
            properties.setProperty("password", Files.readString(passwordFile).strip());
        }
        String address = db == null ? running(properties) : db;
        if (!address.startsWith("jdbc:postgresql:")) {
            throw new CommandRefused("Not a JDBC address of PostgreSQL: " + address);
        }
        Connection connection = DriverManager.getConnection(address, properties);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** The installation's own server tells its port in its pid file. */
    private String running(Properties properties) throws CommandRefused, IOException {
        Path pid = data.resolve("postgresql").resolve("postmaster.pid");
        Path password = data.resolve("postgresql.password");
        if (!Files.exists(pid) || !Files.exists(password)) {
            throw new CommandRefused(
                    "No running installation in " + data + ": start it, or name the database by --db.");
        }
        properties.setProperty("user", "madoguchi");
        properties.setProperty("password", Files.readString(password).strip());
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pid).get(3).strip() + "/postgres";
    }
}
