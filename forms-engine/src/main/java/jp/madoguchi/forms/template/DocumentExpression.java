package jp.madoguchi.forms.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * A FEEL expression about a document that is to be issued: whether it is the one, until when it holds. It may name the
 * form's fields, {@code arrival.date} and {@code document.date}. Immutable and thread-safe.
 */
public final class DocumentExpression {
    private final Scope scope;
    private final Expression expression;

    private DocumentExpression(Scope scope, Expression expression) {
        this.scope = scope;
        this.expression = expression;
    }

    /**
     * Compiles an expression.
     *
     * @throws ExpressionRejected if it is malformed or names what is unknown
     */
    public static DocumentExpression compile(String source, FormDefinition form) throws ExpressionRejected {
        Map<String, Type> names = new LinkedHashMap<>(new TemplateNames(form).fields());
        names.put("arrival", Type.contextOf(Map.of("date", Type.DATE)));
        names.put("document", Type.contextOf(Map.of("date", Type.DATE)));
        Scope scope = Scope.of(names);
        return new DocumentExpression(scope, Feel.compile(source, scope));
    }

    /** The static type of its result. */
    public Type type() {
        return expression.type();
    }

    /**
     * Whether it is true; false and null are not.
     *
     * @throws jp.madoguchi.forms.rule.EvaluationStopped if it exceeds the limits of an evaluation
     */
    public boolean isTrue(Evaluation evaluation, LocalDate arrivedOn, LocalDate documentDate) {
        return expression.isTrue(frame(evaluation, arrivedOn, documentDate));
    }

    /**
     * The day it gives; empty if it gives null.
     *
     * @throws jp.madoguchi.forms.rule.EvaluationStopped if it exceeds the limits of an evaluation
     */
    public Optional<LocalDate> day(Evaluation evaluation, LocalDate arrivedOn, LocalDate documentDate) {
        Object value = expression.evaluate(frame(evaluation, arrivedOn, documentDate));
        return value instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    /**
     * The number it gives; empty if it gives null.
     *
     * @throws jp.madoguchi.forms.rule.EvaluationStopped if it exceeds the limits of an evaluation
     */
    public Optional<BigDecimal> number(Evaluation evaluation, LocalDate arrivedOn, LocalDate documentDate) {
        Object value = expression.evaluate(frame(evaluation, arrivedOn, documentDate));
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private Frame frame(Evaluation evaluation, LocalDate arrivedOn, LocalDate documentDate) {
        Map<String, Object> values = new LinkedHashMap<>(evaluation.feelContext());
        values.put("arrival", Map.of("date", arrivedOn));
        values.put("document", Map.of("date", documentDate));
        return scope.frame(values, documentDate);
    }
}
