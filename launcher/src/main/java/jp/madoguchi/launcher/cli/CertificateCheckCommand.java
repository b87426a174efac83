package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.madoguchi.launcher.cli.CertificateExamination.Purpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code certificate check}: RFC 5280 path validation from the command line. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = VerifyCommand.REFUSED,
        exitCodeOnExecutionException = VerifyCommand.REFUSED,
        description = {
            "Validates a certificate's path (RFC 5280); prints VALID, or INVALID and a reason code. Exit 0 or 1, 3 if the call itself is refused.",
            "With --batch, reads JSON lines {id, file, trust, intermediates, crls, at, purpose, policies,",
            "require-explicit-policy, inhibit-policy-mapping, inhibit-any-policy} and prints one line for each."
        })
public final class CertificateCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the certificate, DER or PEM.")
    private @Nullable Path file;

    @Option(names = "--trust", paramLabel = "DIR", description = "trust anchors, *.crt, directly or per purpose.")
    private @Nullable Path trust;

    @Option(names = "--intermediates", paramLabel = "DIR", description = "untrusted certificates that may help, *.crt.")
    private @Nullable Path intermediates;

    @Option(names = "--crls", paramLabel = "DIR", description = "CRLs, *.crl; without it revocation is left out.")
    private @Nullable Path crls;

    @Option(names = "--at", paramLabel = "INSTANT", description = "validation time (default: now).")
    private @Nullable Instant at;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "any, signing or authentication; any leaves out our profiles, not the algorithm allow-list"
                    + " (default: ${DEFAULT-VALUE}).")
    private Purpose purpose = Purpose.ANY;

    @Option(
            names = "--policies",
            paramLabel = "OID,…",
            split = ",",
            description = "acceptable policies (default: any).")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--require-explicit-policy", description = "initial-explicit-policy.")
    private boolean explicitPolicy;

    @Option(names = "--inhibit-policy-mapping", description = "initial-policy-mapping-inhibit.")
    private boolean inhibitMapping;

    @Option(names = "--inhibit-any-policy", description = "initial-any-policy-inhibit.")
    private boolean inhibitAnyPolicy;

    @Option(names = "--batch", description = "requests as JSON lines on standard input.")
    private boolean batch;

    private final Clock clock = Clock.systemUTC();
    private final CertificateExamination examination = new CertificateExamination();

    @Override
    public Integer call() throws CommandRefused, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (batch) {
            Batch.run(System.in, out, this::answer);
            return 0;
        }
        if (file == null || trust == null)
            throw new ParameterException(spec.commandLine(), "FILE and --trust DIR are needed, or --batch");
        CertificateExamination.Outcome outcome = examination.examine(new CertificateExamination.Question(
                file,
                trust,
                intermediates,
                crls,
                at == null ? clock.instant() : at,
                purpose,
                policies,
                explicitPolicy,
                inhibitMapping,
                inhibitAnyPolicy));
        out.println(outcome.reason() == null ? "VALID" : "INVALID " + outcome.reason());
        out.flush();
        if (outcome.detail() != null) spec.commandLine().getErr().println(outcome.detail());
        return outcome.reason() == null ? 0 : 1;
    }

    private Map<String, @Nullable Object> answer(Map<String, @Nullable Object> request) throws CommandRefused {
        Path anchors = path(request, "trust", trust);
        if (anchors == null) throw new CommandRefused("'trust' is missing");
        CertificateExamination.Outcome outcome = examination.examine(new CertificateExamination.Question(
                Path.of(Batch.text(request, "file")),
                anchors,
                path(request, "intermediates", intermediates),
                path(request, "crls", crls),
                instant(request.get("at")),
                purpose(request.get("purpose")),
                policies(request.get("policies")),
                flag(request, "require-explicit-policy", explicitPolicy),
                flag(request, "inhibit-policy-mapping", inhibitMapping),
                flag(request, "inhibit-any-policy", inhibitAnyPolicy)));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("verdict", outcome.reason() == null ? "VALID" : "INVALID");
        answer.put("reason", outcome.reason());
        answer.put("detail", outcome.detail());
        return answer;
    }

    private Instant instant(@Nullable Object value) throws CommandRefused {
        try {
            if (value instanceof String text) return Instant.parse(text);
            return at == null ? clock.instant() : at;
        } catch (DateTimeParseException e) {
            throw new CommandRefused("'at' must be an instant: 2026-04-01T00:00:00Z", e);
        }
    }

    private Purpose purpose(@Nullable Object value) throws CommandRefused {
        try {
            return value instanceof String text ? Purpose.valueOf(text.toUpperCase(Locale.ROOT)) : purpose;
        } catch (IllegalArgumentException e) {
            throw new CommandRefused("'purpose' must be any, signing or authentication", e);
        }
    }

    private List<String> policies(@Nullable Object value) {
        if (value instanceof List<?> list)
            return list.stream().map(String::valueOf).toList();
        if (value instanceof String text) return text.isBlank() ? List.of() : List.of(text.split(","));
        return policies;
    }

    private static boolean flag(Map<String, @Nullable Object> request, String name, boolean other) {
        return request.get(name) instanceof Boolean given ? given : other;
    }

    private static @Nullable Path path(Map<String, @Nullable Object> request, String name, @Nullable Path other) {
        return request.get(name) instanceof String text ? Path.of(text) : other;
    }
}
