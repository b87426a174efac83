package jp.madoguchi.forms.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.validation.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * A decision that gives the standard period by the answers: a number of days, or a context with {@code least} and
 * {@code most}, as a table with two outputs gives it. Immutable and thread-safe.
 */
public final class PeriodTable {

    private static final String LEAST = "least";
    private static final String MOST = "most";

    private final Scope scope;
    private final Decision decision;

    PeriodTable(Scope scope, Decision decision) {
        this.scope = scope;
        this.decision = decision;
    }

    /** Whether a decision of this type can give a period. */
    static boolean fits(Type type) {
        return switch (type.kind()) {
            case ANY, NUMBER -> true;
            case CONTEXT ->
                type.property(LEAST).isPresent() && type.property(MOST).isPresent();
            default -> false;
        };
    }

    /** The period; empty if the decision gives none, or something that is no period. */
    Optional<StandardPeriod> period(Evaluation evaluation, LocalDate today) {
        try {
            Object outcome = decision.decide(scope.frame(evaluation.feelContext(), today));
            return outcome instanceof Map<?, ?> both
                    ? period(both.get(LEAST), both.get(MOST))
                    : period(outcome, outcome);
        } catch (EvaluationStopped stopped) {
            return Optional.empty();
        }
    }

    /** What two outcomes say; empty if they are no whole days in range and order. */
    public static Optional<StandardPeriod> period(@Nullable Object least, @Nullable Object most) {
        int from = days(least);
        int to = days(most);
        return from > 0 && to >= from ? Optional.of(new StandardPeriod(from, to)) : Optional.empty();
    }

    /** Whole days in range, or 0. */
    private static int days(@Nullable Object value) {
        if (!(value instanceof BigDecimal number)) {
            return 0;
        }
        boolean whole = number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(StandardPeriod.MOST_DAYS)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        return whole ? number.intValue() : 0;
    }
}
