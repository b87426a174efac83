package jp.madoguchi.web.assembly;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.verification.ExaminedFile;
import jp.madoguchi.signature.verification.VerificationClient;
import jp.madoguchi.workflow.issuance.FileExaminer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Foreign signed and sealed files examined in a process of their own; only questions about revocation come back. */
@Singleton
public class ChildProcessExaminer implements FileExaminer {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcessExaminer.class);

    private final ChildProcess child;
    private final Configured configured;
    private final VerificationClient client;
    private final Optional<CrlSource> crls;
    private final Clock clock;

    @Inject
    ChildProcessExaminer(
            ChildProcess child,
            Configured configured,
            RevocationSource revocation,
            Optional<CrlSource> crls,
            Clock clock) {
        this.child = child;
        this.configured = configured;
        this.client = new VerificationClient(revocation);
        this.crls = crls;
        this.clock = clock;
    }

    @Override
    public ExaminedFile examine(byte[] file, Optional<byte[]> content, Optional<byte[]> record) throws Busy {
        try {
            return child.run(task("verify"), (answers, input) -> client.examine(answers, input, file, content, record));
        } catch (ChildProcess.NoPlace full) {
            throw new Busy();
        } catch (IOException ended) {
            LOG.warn("A file of {} bytes could not be examined within its limits: {}", file.length, ended.toString());
            return ExaminedFile.beyondLimits(file);
        }
    }

    @Override
    public byte[] etsiReport(byte[] file) throws IOException {
        List<byte[]> lists = crls.map(CrlSource::encoded).orElse(List.of());
        try {
            return child.run(
                    task("report"), (answers, input) -> VerificationClient.etsiReport(answers, input, file, lists));
        } catch (ChildProcess.NoPlace full) {
            throw new Busy();
        }
    }

    private List<String> task(String word) {
        Path trust = configured.requiredPath("madoguchi.trust.directory").toAbsolutePath();
        List<String> arguments =
                new ArrayList<>(List.of(word, trust.toString(), clock.instant().toString()));
        configured
                .path("madoguchi.algorithm-suite.file")
                .ifPresent(suite -> arguments.add(suite.toAbsolutePath().toString()));
        return arguments;
    }
}
