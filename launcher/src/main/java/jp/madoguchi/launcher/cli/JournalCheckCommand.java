package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.workflow.journal.InclusionProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journal check}: checks an applicant's proof of the journal offline; exit 1 if it does not hold. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks that a filing stands in the anchored journal, with nothing but the proof.")
final class JournalCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the proof, as downloaded from the page of the application.")
    private Path file = Path.of("");

    @Option(names = "--leaf", paramLabel = "HEX", description = "the leaf hash on the receipt, to compare with.")
    private @Nullable String leaf;

    @Option(names = "--trust", paramLabel = "DIR", description = "trust anchors, to check the anchor's timestamp too.")
    private @Nullable Path trust;

    @Override
    public Integer call() throws CommandRefused, IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandRefused("There is no file " + file + ".");
        }
        InclusionProof proof;
        try {
            proof = InclusionProof.parse(Files.readAllBytes(file));
        } catch (IOException noProof) {
            throw new CommandRefused(file + " is no proof of the journal.");
        }
        Optional<TimestampCheck> timestamps = trust == null
                ? Optional.empty()
                : Optional.of(new TimestampCheck(new CertificateCheck(TrustAnchors.load(trust))));
        List<String> problems = new java.util.ArrayList<>(proof.problems(timestamps));
        String found = java.util.HexFormat.of().formatHex(proof.entry().leaf());
        if (leaf != null && !leaf.equalsIgnoreCase(found)) {
            problems.add("The receipt's leaf hash is another one.");
        }
        problems.forEach(problem -> spec.commandLine().getOut().println(problem));
        spec.commandLine()
                .getErr()
                .println(proof.entry().act() + " " + proof.entry().detail() + ", anchored at "
                        + proof.anchor().at() + (timestamps.isPresent() ? "" : " (timestamp not checked: no --trust)"));
        return problems.isEmpty() ? 0 : 1;
    }
}
