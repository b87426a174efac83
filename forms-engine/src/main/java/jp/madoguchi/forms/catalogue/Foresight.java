package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.template.DocumentExpression;
import jp.madoguchi.forms.template.DocumentFacts;
import jp.madoguchi.forms.validation.Evaluation;

/** Tries, before answers are filed, everything that a procedure will decide by them and write about them. */
final class Foresight {

    private final ProcedureDefinition procedure;
    private final Answers answers;
    private final Evaluation evaluation;
    private final LocalDate day;

    Foresight(ProcedureDefinition procedure, Answers answers, Evaluation evaluation, LocalDate day) {
        this.procedure = procedure;
        this.answers = answers;
        this.evaluation = evaluation;
        this.day = day;
    }

    /** Whether no decision and no document exceeds the limits of an evaluation. */
    boolean isWithinLimits() {
        try {
            decide();
            procedure.documents().forEach(this::fill);
            return true;
        } catch (EvaluationStopped stopped) {
            return false;
        }
    }

    private void decide() {
        for (StatutoryPeriod period : procedure.period().statutory()) {
            procedure.period().start(period, evaluation, day);
        }
        procedure.handling().payments().forEach(rule -> rule.owed(evaluation, day));
        for (DispatchRules.Tag tag : procedure.handling().dispatch().tags()) {
            holds(tag.when());
        }
        procedure.review().opinionsFor(evaluation, day);
        procedure.review().needsInspection(evaluation, day);
        procedure.decision().chain(evaluation, day);
    }

    private void fill(DocumentDefinition document) {
        if (holds(document.when())) {
            document.validUntil().ifPresent(until -> until.day(evaluation, day, day));
            document.content().fill(DocumentFacts.before(answers, evaluation, day), Locale.JAPAN);
        }
    }

    private boolean holds(Optional<DocumentExpression> when) {
        return when.map(condition -> condition.isTrue(evaluation, day, day)).orElse(true);
    }
}
