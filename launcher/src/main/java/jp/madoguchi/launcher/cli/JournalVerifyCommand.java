package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.workflow.journal.BrokenEntry;
import jp.madoguchi.workflow.journal.JournalVerification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--anchors",
            paramLabel = "DIR",
            description =
                    "anchors kept outside the database; the promise covers what they cover (default: DATA/anchors).")
    private @Nullable Path anchors;

    @Option(names = "--trust", paramLabel = "DIR", description = "trust anchors, to check the anchors' timestamps too.")
    private @Nullable Path trust;

    @Override
    public Integer call() throws CommandRefused, IOException, SQLException {
        if (anchors != null && !Files.isDirectory(anchors)) {
            throw new CommandRefused("There is no folder of anchors " + anchors + ".");
        }
        Optional<Path> outside = Optional.ofNullable(anchors).or(database::anchors);
        Optional<TimestampCheck> timestamps = trust == null
                ? Optional.empty()
                : Optional.of(new TimestampCheck(new CertificateCheck(TrustAnchors.load(trust))));
        try (Connection connection = database.connect()) {
            JournalVerification verification = new JournalVerification(connection, outside, timestamps);
            List<BrokenEntry> broken = verification.run();
            broken.forEach(entry -> spec.commandLine().getOut().println(entry));
            spec.commandLine()
                    .getErr()
                    .println(verification.entries() + " chained entries walked, " + broken.size() + " broken");
            outside.ifPresentOrElse(
                    folder -> spec.commandLine().getErr().println("Anchors outside the database: " + folder),
                    () -> spec.commandLine()
                            .getErr()
                            .println("No anchors outside the database were compared: whoever rules the database could"
                                    + " have rewritten all of it. Name their folder by --anchors."));
            return broken.isEmpty() ? 0 : 1;
        }
    }
}
