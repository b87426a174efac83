package jp.madoguchi.forms.template;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.validation.Evaluation;

/** A DMN decision over the answers of a case, such as how many people approve it. Immutable and thread-safe. */
public final class AnswerDecision {
    private final Scope scope;
    private final Decision decision;

    private AnswerDecision(Scope scope, Decision decision) {
        this.scope = scope;
        this.decision = decision;
    }

    /**
     * Compiles a decision that may name the form's fields.
     *
     * @param compiler compiles it in the scope of the fields; tells its problems itself
     */
    public static Optional<AnswerDecision> compile(
            FormDefinition form, Function<Scope, Optional<? extends Decision>> compiler) {
        Scope scope = Scope.of(new TemplateNames(form).fields());
        return compiler.apply(scope).map(decision -> new AnswerDecision(scope, decision));
    }

    /** The static type of its outcome. */
    public Type type() {
        return decision.type();
    }

    /**
     * The outcome for these answers; empty if no rule fits.
     *
     * @throws jp.madoguchi.forms.rule.EvaluationStopped if it exceeds the limits of an evaluation
     */
    public Optional<Object> decide(Evaluation evaluation, LocalDate day) {
        return Optional.ofNullable(decision.decide(scope.frame(evaluation.feelContext(), day)));
    }
}
