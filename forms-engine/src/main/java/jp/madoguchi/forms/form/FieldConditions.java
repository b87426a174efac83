package jp.madoguchi.forms.form;

import java.util.Optional;
import jp.madoguchi.forms.rule.SourceText;

/**
 * The expressions of a field.
 *
 * @param visibleIf shown where this is true; always if absent
 * @param requiredIf required where this is true
 * @param value what it is computed from
 * @param table the decision it is computed by, instead
 */
public record FieldConditions(
        Optional<SourceText> visibleIf,
        Optional<SourceText> requiredIf,
        Optional<SourceText> value,
        Optional<FieldTable> table) {

    /** Always shown, never required by condition, not computed. */
    public static final FieldConditions NONE =
            new FieldConditions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Where the field says what it is computed from; empty if it is not computed. */
    Optional<SourceText> computedFrom() {
        return value.or(() -> table.map(FieldTable::decision));
    }
}
