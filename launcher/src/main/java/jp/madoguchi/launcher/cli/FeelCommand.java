package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.catalogue.YamlValues;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.FeelText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code feel}: evaluates one expression. */
@Command(
        name = "feel",
        mixinStandardHelpOptions = true,
        description = {
            "Evaluates one expression in the supported subset of FEEL; prints its value as JSON.",
            "Exits with 1 and tells line:column on a syntax or type error, or that a limit was exceeded.",
            "With --batch, reads JSON lines {id, expression, context} and prints one line for each:",
            "{id, value} or {id, error, line, column}; a line that is wrong stops no other, and it exits with 0."
        })
final class FeelCommand implements Callable<Integer> {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EXPRESSION", arity = "0..1", description = "the expression.")
    private @Nullable String expression;

    @Option(names = "--context", paramLabel = "FILE", description = "names and values, YAML or JSON.")
    private @Nullable Path context;

    @Option(names = "--batch", description = "requests as JSON lines on standard input.")
    private boolean batch;

    @Override
    public Integer call() throws CommandRefused, IOException {
        PrintWriter out = spec.commandLine().getOut();
        LocalDate today = LocalDate.now(Clock.system(OFFICE));
        if (batch) {
            Batch.run(System.in, out, request -> answer(request, today));
            return 0;
        }
        if (expression == null) {
            throw new ParameterException(spec.commandLine(), "EXPRESSION is needed, or --batch");
        }
        try {
            Object value = Feel.evaluate(expression, context == null ? Map.of() : read(context), today);
            out.println(AnswersWriter.write(FeelText.plain(value)));
            return 0;
        } catch (ExpressionRejected rejected) {
            throw new CommandRefused(words(rejected), rejected);
        } catch (EvaluationStopped stopped) {
            throw new CommandRefused("stopped: " + stopped.getMessage(), stopped);
        }
    }

    private static String words(ExpressionRejected rejected) {
        return rejected.line() + ":" + rejected.column() + ": " + rejected.reason();
    }

    private static Map<String, @Nullable Object> answer(Map<String, @Nullable Object> request, LocalDate today)
            throws CommandRefused {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (request.get("context") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        } else if (request.get("context") instanceof String file) {
            values.putAll(read(Path.of(file)));
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        try {
            answer.put("value", FeelText.plain(Feel.evaluate(Batch.text(request, "expression"), values, today)));
        } catch (ExpressionRejected rejected) {
            answer.put("error", words(rejected));
            answer.put("line", rejected.line());
            answer.put("column", rejected.column());
        } catch (EvaluationStopped stopped) {
            answer.put("error", "stopped: " + stopped.getMessage());
        } catch (IllegalArgumentException wrongContext) {
            answer.put("error", "the context: " + wrongContext.getMessage());
        }
        return answer;
    }

    private static Map<String, Object> read(Path file) throws CommandRefused {
        try {
            return YamlValues.readMapping(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()), e);
        }
    }
}
