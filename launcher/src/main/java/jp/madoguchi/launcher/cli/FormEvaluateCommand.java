package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.catalogue.Compilation;
import jp.madoguchi.forms.catalogue.DefinitionCompiler;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form evaluate}: what a form says about answers, as JSON. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Evaluates answers against a procedure's form; prints JSON:",
            "visible, required, computed, findings, fee, route, exit.",
            "With --batch, reads JSON lines {id, dir, answers, at} and prints one line for each."
        })
final class FormEvaluateCommand implements Callable<Integer> {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "procedure version folder.")
    private @Nullable Path folder;

    @Option(names = "--answers", paramLabel = "FILE", description = "answers, YAML or JSON.")
    private @Nullable Path answers;

    @Option(names = "--at", paramLabel = "INSTANT", description = "as if at this instant, 2026-04-01T00:00:00Z.")
    private @Nullable Instant at;

    @Option(names = "--language", paramLabel = "TAG", description = "of messages: ja, ja-easy or en (default: ja).")
    private String language = "ja";

    @Option(names = "--batch", description = "requests as JSON lines on standard input.")
    private boolean batch;

    private final Map<Path, ProcedureDefinition> compiled = new HashMap<>();

    @Override
    public Integer call() throws CommandRefused, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (batch) {
            Batch.run(System.in, out, this::answer);
            return 0;
        }
        if (folder == null || answers == null) {
            throw new ParameterException(spec.commandLine(), "DIR and --answers FILE are needed, or --batch");
        }
        out.println(AnswersWriter.write(evaluate(folder, AnswersFile.read(answers), day(at))));
        return 0;
    }

    private Map<String, @Nullable Object> answer(Map<String, @Nullable Object> request) throws CommandRefused {
        Path dir = request.get("dir") instanceof String text ? Path.of(text) : folder;
        if (dir == null) {
            throw new CommandRefused("'dir' is missing");
        }
        return evaluate(dir, answersOf(request.get("answers")), day(instant(request.get("at"))));
    }

    private static Answers answersOf(@Nullable Object value) throws CommandRefused {
        if (value instanceof String file) {
            return AnswersFile.read(Path.of(file));
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new CommandRefused("'answers' is missing");
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
        try {
            return Answers.of(entries);
        } catch (AnswersRejected rejected) {
            throw new CommandRefused("these cannot be answers: " + rejected.getMessage(), rejected);
        }
    }

    private @Nullable Instant instant(@Nullable Object value) throws CommandRefused {
        try {
            return value instanceof String text ? Instant.parse(text) : at;
        } catch (DateTimeParseException e) {
            throw new CommandRefused("'at' must be an instant: 2026-04-01T00:00:00Z", e);
        }
    }

    private static LocalDate day(@Nullable Instant instant) {
        Instant moment = instant == null ? Clock.system(OFFICE).instant() : instant;
        return moment.atZone(OFFICE).toLocalDate();
    }

    private Map<String, @Nullable Object> evaluate(Path dir, Answers given, LocalDate today) throws CommandRefused {
        ProcedureDefinition definition = compiled.get(dir);
        if (definition == null) {
            definition = compile(dir);
            compiled.put(dir, definition);
        }
        return EvaluationJson.of(definition.form().evaluate(given, today), chosenLanguage());
    }

    private static ProcedureDefinition compile(Path dir) throws CommandRefused {
        try {
            Compilation compilation = new DefinitionCompiler().compile(ProcedureFolder.read(dir));
            return compilation
                    .definition()
                    .orElseThrow(() -> new CommandRefused(dir + " cannot be evaluated: "
                            + compilation.findings().get(0)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandRefused(dir + " is no procedure folder: " + e.getMessage(), e);
        }
    }

    private Language chosenLanguage() throws CommandRefused {
        for (Language known : Language.values()) {
            if (known.id().equals(language)) {
                return known;
            }
        }
        throw new CommandRefused("--language is ja, ja-easy or en, not " + language);
    }
}
