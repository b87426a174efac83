package jp.madoguchi.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.LiveEvaluation;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * One changed answer of the reference form, every answer in turn: continuing the evaluation before, beside evaluating
 * everything again, from stored answers as G1 does or from answers already parsed. All tell findings, fee and pages.
 */
public final class IncrementalBenchmark implements Benchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String OURS = "evaluation after one changed answer";
    private static final String FULL = "full evaluation, parsing included";
    private static final String PARSED = "full evaluation of parsed answers";

    /** A change and the way back. */
    private record Edit(String path, Object there, Object back) {}

    @Override
    public String name() {
        return "incremental";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        FormDefinition form = ReferenceForm.definition().form();
        byte[] json = ReferenceForm.file("valid.json");
        Answers answers = Answers.parse(json);
        List<Edit> edits = new ArrayList<>();
        collect(answers.values(), "", edits);
        requireSame(form, answers, edits);
        LiveEvaluation[] live = {form.begin(answers, TODAY)};
        int[] at = {0};
        int[] turn = {0};
        Map<String, Double> rates = new Contest()
                .add(OURS, () -> {
                    Edit edit = edits.get(at[0] / 2 % edits.size());
                    live[0] = live[0].with(edit.path(), at[0]++ % 2 == 0 ? edit.there() : edit.back());
                    return told(live[0]);
                })
                .add(FULL, () -> told(form.evaluate(Answers.parse(json), TODAY)))
                .add(PARSED, () -> {
                    Edit edit = edits.get(turn[0] / 2 % edits.size());
                    Object value = turn[0]++ % 2 == 0 ? edit.there() : edit.back();
                    return told(form.evaluate(answers.with(edit.path(), value), TODAY));
                })
                .add("beginning a live evaluation", () -> told(form.begin(answers, TODAY)))
                .run();
        double ours = rates.getOrDefault(OURS, 0.0);
        results.accept(Result.beside(OURS, ours, "/cpu-s", FULL, rates.getOrDefault(FULL, 1.0), 10));
        results.accept(Result.beside(OURS, ours, "/cpu-s", PARSED, rates.getOrDefault(PARSED, 1.0), 10));
        rates.forEach((name, rate) -> results.accept(Result.of(name, rate, "/cpu-s")));
    }

    private static int told(Evaluation evaluation) {
        return evaluation.findings().size()
                + evaluation.visiblePages().size()
                + evaluation.feeYen().hashCode();
    }

    private static void requireSame(FormDefinition form, Answers answers, List<Edit> edits) {
        LiveEvaluation live = form.begin(answers, TODAY);
        for (Edit edit : edits) {
            Evaluation full = form.evaluate(answers.with(edit.path(), edit.there()), TODAY);
            Evaluation continued = live.with(edit.path(), edit.there());
            if (!full.findings().equals(continued.findings())
                    || !full.computed().equals(continued.computed())
                    || !full.visible().equals(continued.visible())) {
                throw new IllegalStateException("not the same after a change of " + edit.path());
            }
        }
    }

    private static void collect(Map<?, ?> values, String prefix, List<Edit> edits) {
        values.forEach((key, value) -> {
            String path = prefix + key;
            if (value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map) {
                for (int i = 0; i < rows.size(); i++) {
                    collect((Map<?, ?>) rows.get(i), path + "[" + i + "].", edits);
                }
            } else {
                edits.add(new Edit(path, other(value), value));
            }
        });
    }

    private static Object other(Object value) {
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.ONE);
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        String text = String.valueOf(value);
        return text.isEmpty() ? "x" : text.substring(1) + text.charAt(0);
    }
}
