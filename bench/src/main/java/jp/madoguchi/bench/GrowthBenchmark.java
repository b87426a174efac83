package jp.madoguchi.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.LiveEvaluation;

/** What a form costs as it grows: CPU time for each field or row at every size; linear if it stays the same. */
public final class GrowthBenchmark implements Benchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final int[] FIELDS = {250, 500, 1_000, 2_000};
    private static final int[] ROWS = {500, 1_000, 2_000, 5_000};
    private static final double LINEAR = 1.5;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        curve(
                "compile, fields",
                FIELDS,
                size -> {
                    ProcedureFolder folder = GeneratedForm.fields(size);
                    return () -> GeneratedForm.compile(folder);
                },
                results);
        curve(
                "parse and evaluate, fields",
                FIELDS,
                size -> {
                    FormDefinition form = GeneratedForm.compile(GeneratedForm.fields(size));
                    byte[] json = GeneratedForm.answers(size).toJson();
                    return () -> form.evaluate(Answers.parse(json), TODAY).computed();
                },
                results);
        for (boolean nested : new boolean[] {false, true}) {
            FormDefinition form = GeneratedForm.compile(GeneratedForm.rows(nested));
            String what = nested ? "rows in nested repeats" : "rows of a repeat";
            curve(
                    "parse and evaluate, " + what,
                    ROWS,
                    size -> {
                        byte[] json = GeneratedForm.rowAnswers(size, nested).toJson();
                        return () -> form.evaluate(Answers.parse(json), TODAY).computed();
                    },
                    results);
            curve(
                    "visible and required paths, " + what,
                    ROWS,
                    size -> {
                        Answers answers = GeneratedForm.rowAnswers(size, nested);
                        return () -> form.evaluate(answers, TODAY).required();
                    },
                    results);
            curve(
                    "one changed answer, " + what,
                    ROWS,
                    size -> {
                        LiveEvaluation live = form.begin(GeneratedForm.rowAnswers(size, nested), TODAY);
                        String path = (nested ? "groups[0].rows" : "rows") + "[7].price";
                        return () -> live.with(path, java.math.BigDecimal.TEN).findings();
                    },
                    results);
        }
    }

    /** Prepares the operation for a size. */
    @FunctionalInterface
    private interface Sized {
        Contest.Operation of(int size) throws Exception;
    }

    private static void curve(String what, int[] sizes, Sized sized, Consumer<Result> results) throws Exception {
        double[] each = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            each[i] = microseconds(sized.of(sizes[i])) / sizes[i];
        }
        StringBuilder curve = new StringBuilder(String.format("%-48s", what));
        for (int i = 0; i < sizes.length; i++) {
            curve.append(String.format(" %6d: %7.3f µs", sizes[i], each[i]));
        }
        System.err.println(curve);
        double first = each[0];
        double last = each[each.length - 1];
        results.accept(new Result(
                "growth: " + what + ", each of " + sizes[sizes.length - 1],
                last,
                "cpu-µs",
                Optional.of("each of " + sizes[0]),
                Optional.of(last / first),
                Optional.of("≤ " + LINEAR + " × each of " + sizes[0]),
                Optional.of(last / first <= LINEAR)));
    }

    private static double microseconds(Contest.Operation operation) throws Exception {
        Map<String, Double> rate = new Contest(Duration.ofMillis(1500), Duration.ofMillis(600), 3)
                .add("it", operation)
                .run();
        return 1e6 / rate.values().iterator().next();
    }
}
