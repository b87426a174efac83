package jp.madoguchi.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.validation.Evaluation;

/** G1: parse the answers, evaluate visibility and computed values, validate all, collect findings. */
public final class FormEvaluationBenchmark implements Benchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String OURS = "form evaluation";
    private static final String CEILING = "hand-written closures";

    @Override
    public String name() {
        return "form-evaluation";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        byte[] valid = ReferenceForm.file("valid.json");
        ProcedureDefinition definition = ReferenceForm.definition();
        requireRight(definition, valid, ReferenceForm.file("invalid.json"));
        HandWrittenForm ceiling = new HandWrittenForm(ReferenceForm.json("spec.json"));
        CamundaFeelForm camunda = new CamundaFeelForm(ReferenceForm.json("feel.json"), ReferenceForm.json("spec.json"));
        Contest contest = new Contest()
                .add(OURS, () -> evaluate(definition, valid).computed())
                .add(CEILING, () -> ceiling.evaluate(valid))
                .add("camunda feel-engine, 20 expressions", () -> camunda.evaluate(valid, false))
                .add("camunda feel-engine, all rules", () -> camunda.evaluate(valid, true));
        for (String peer : List.of("ajv", "formio")) {
            Optional<NodePeer> found = NodePeer.find(peer);
            found.ifPresent(node -> contest.addOutsider(words(peer), node::round));
        }
        report(contest.run(), results);
    }

    private static String words(String peer) {
        return peer.equals("ajv") ? "ajv (validation only)" : "@formio/core";
    }

    private static Evaluation evaluate(ProcedureDefinition definition, byte[] answers) throws Exception {
        return definition.form().evaluate(Answers.parse(answers), TODAY);
    }

    private static void requireRight(ProcedureDefinition definition, byte[] valid, byte[] invalid) throws Exception {
        Evaluation right = evaluate(definition, valid);
        int wrong = evaluate(definition, invalid).findings().size();
        String total = String.valueOf(right.computed().get("c_total_income"));
        if (!right.findings().isEmpty() || wrong != 10 || !total.equals("4690000")) {
            throw new IOException("the reference form is evaluated wrongly: " + right.findings() + " / " + wrong
                    + " findings in the invalid answers / total income " + total);
        }
    }

    private static void report(Map<String, Double> rates, Consumer<Result> results) {
        double ours = rates.getOrDefault(OURS, 0.0);
        results.accept(Result.atLeast(OURS, ours, "/cpu-s", 15_000));
        rates.forEach((peer, rate) -> {
            if (!peer.equals(OURS)) {
                results.accept(Result.of(peer, rate, "/cpu-s"));
                double goal = peer.equals(CEILING) ? 0.25 : peer.equals("@formio/core") ? 185 : 0;
                results.accept(
                        goal > 0
                                ? Result.beside(OURS, ours, "/cpu-s", peer, rate, goal)
                                : Result.beside(OURS, ours, "/cpu-s", peer, rate));
            }
        });
    }
}
