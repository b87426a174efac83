package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.validation.Problem;

/**
 * What became of typed text.
 *
 * @param value what to store; empty if nothing was typed. Text that cannot be understood is kept as it was typed, so that
 *     no entered value is lost
 * @param problems why it cannot be understood; none if it can
 */
public record ParsedInput(Optional<Object> value, List<Problem> problems) {

    /** Nothing was typed. */
    public static final ParsedInput BLANK = new ParsedInput(Optional.empty(), List.of());

    /** Understood. */
    public static ParsedInput of(Object value) {
        return new ParsedInput(Optional.of(value), List.of());
    }

    /** Not understood: the typed text is kept. */
    public static ParsedInput notUnderstood(Object typed, Problem problem) {
        return new ParsedInput(Optional.of(typed), List.of(problem));
    }
}
