package jp.madoguchi.launcher.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.signature.verification.VerificationReport;
import jp.madoguchi.signature.verification.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: who signed or sealed a file, when, and whether it is unchanged. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = VerifyCommand.REFUSED,
        exitCodeOnExecutionException = VerifyCommand.REFUSED,
        description = {
            "Verifies a signed container (ASiC-E), a sealed PDF or a CMS message.",
            "Exit 0 VALID, 1 INVALID, 2 INDETERMINATE, 3 if the call itself is refused.",
            "With --batch, reads JSON lines {id, file, content, at, trust, crls} and prints one line for each."
        })
public final class VerifyCommand implements Callable<Integer> {
    /** Exit code of a call that cannot be answered; no verdict has it. */
    static final int REFUSED = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the file to verify.")
    private @Nullable Path file;

    @Option(names = "--at", paramLabel = "INSTANT", description = "as if at this instant, 2026-04-01T00:00:00Z.")
    private @Nullable Instant at;

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "trust anchors, *.crt, in sub-folders signing, registrar, seal, tsa (default: the data"
                    + " directory's).")
    private @Nullable Path trust;

    @Option(
            names = "--crls",
            paramLabel = "DIR",
            description = "CRLs, *.crl (default: the folder crl in or beside the trust folder).")
    private @Nullable Path crls;

    @Option(
            names = "--evidence-record",
            paramLabel = "RECORD",
            description = "the file's evidence record (RFC 4998), DER: proves it after its own timestamps have ended.")
    private @Nullable Path record;

    @Option(names = "--content", paramLabel = "FILE", description = "what a detached CMS signature is about.")
    private @Nullable Path content;

    @Option(names = "--json", description = "print the report as one line of JSON.")
    private boolean json;

    @Option(names = "--batch", description = "requests as JSON lines on standard input.")
    private boolean batch;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Verifier> verifiers = new HashMap<>();

    @Override
    public Integer call() throws CommandRefused, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (batch) {
            Batch.run(System.in, out, this::answer);
            return 0;
        }
        if (file == null) throw new ParameterException(spec.commandLine(), "FILE is needed, or --batch");
        VerificationReport report = verify(file, content, record, at, trust, crls);
        if (json) out.println(report.toJson());
        else print(report, out);
        out.flush();
        return report.verdict().exitCode();
    }

    private Map<String, @Nullable Object> answer(Map<String, @Nullable Object> request) throws CommandRefused {
        Path asked = Path.of(Batch.text(request, "file"));
        VerificationReport report = verify(
                asked,
                path(request, "content", content),
                path(request, "evidence-record", null),
                instant(request.get("at")),
                path(request, "trust", trust),
                path(request, "crls", crls));
        try {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            if (Batch.plain(JSON.readTree(report.toJson())) instanceof Map<?, ?> read)
                read.forEach((key, value) -> answer.put(String.valueOf(key), value));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private VerificationReport verify(
            Path asked,
            @Nullable Path about,
            @Nullable Path beside,
            @Nullable Instant when,
            @Nullable Path anchors,
            @Nullable Path lists)
            throws CommandRefused {
        String key = anchors + "|" + lists;
        Verifier verifier = verifiers.get(key);
        if (verifier == null) {
            TrustFolder folder = TrustFolder.of(anchors);
            verifier = new Verifier(folder.anchors(), folder.revocation(lists, clock));
            verifiers.put(key, verifier);
        }
        Optional<byte[]> signed = about == null ? Optional.empty() : Optional.of(read(about));
        Optional<byte[]> evidence = beside == null ? Optional.empty() : Optional.of(read(beside));
        return verifier.examine(read(asked), signed, evidence, when == null ? clock.instant() : when)
                .report();
    }

    private static byte[] read(Path file) throws CommandRefused {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be read", e);
        }
    }

    private @Nullable Instant instant(@Nullable Object value) throws CommandRefused {
        try {
            return value instanceof String text ? Instant.parse(text) : at;
        } catch (DateTimeParseException e) {
            throw new CommandRefused("'at' must be an instant: 2026-04-01T00:00:00Z", e);
        }
    }

    private static @Nullable Path path(Map<String, @Nullable Object> request, String name, @Nullable Path other) {
        return request.get(name) instanceof String text ? Path.of(text) : other;
    }

    private static void print(VerificationReport report, PrintWriter out) {
        out.println(report.verdict() + "  " + report.verdict().message(Locale.JAPANESE));
        report.signer().ifPresent(signer -> {
            out.println("signer:  " + signer.name());
            out.println("subject: " + signer.subject());
            out.println("issuer:  " + signer.issuer());
        });
        String proved = report.timeProved() ? " (proved by a timestamp)" : " (claimed)";
        report.signedAt().ifPresent(signedAt -> out.println("time:    " + signedAt + proved));
        report.provableUntil().ifPresent(until -> out.println("proves:  until " + until));
        report.level().ifPresent(level -> out.println("level:   " + level));
        for (VerificationReport.Reason reason : report.reasons()) {
            out.println("reason:  " + reason.code() + "  " + reason.message(Locale.JAPANESE));
            out.println("         " + reason.message(Locale.ENGLISH));
        }
    }
}
