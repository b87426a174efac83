package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.workflow.journal.BrokenEntry;
import jp.madoguchi.workflow.journal.JournalVerification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journal verify}: walks the chain and the anchors and names each broken entry; exit 1 if there is any. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Walks the journal's chain and anchors and names each broken entry.")
final class JournalVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

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
            names = "--anchors",
            paramLabel = "DIR",
            description = "anchors kept outside the database; the promise covers what they cover.")
    private @Nullable Path anchors;

    @Option(names = "--trust", paramLabel = "DIR", description = "trust anchors, to check the anchors' timestamps too.")
    private @Nullable Path trust;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data directory of the running installation (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws CommandRefused, IOException, SQLException {
        if (anchors != null && !Files.isDirectory(anchors)) {
            throw new CommandRefused("There is no folder of anchors " + anchors + ".");
        }
        Optional<TimestampCheck> timestamps = trust == null
                ? Optional.empty()
                : Optional.of(new TimestampCheck(new CertificateCheck(TrustAnchors.load(trust))));
        try (Connection connection = connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JournalVerification verification =
                    new JournalVerification(connection, Optional.ofNullable(anchors), timestamps);
            List<BrokenEntry> broken = verification.run();
            broken.forEach(entry -> spec.commandLine().getOut().println(entry));
            spec.commandLine()
                    .getErr()
                    .println(verification.entries() + " chained entries walked, " + broken.size() + " broken");
            return broken.isEmpty() ? 0 : 1;
        }
    }

    private Connection connect() throws CommandRefused, IOException, SQLException {
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
        return DriverManager.getConnection(address, properties);
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
