package jp.madoguchi.forms.form;

import java.util.Optional;
import jp.madoguchi.forms.rule.SourceText;

/**
 * The expressions of a field.
 *
 * @param visibleIf shown where this is true; always if absent
 * @param requiredIf required where this is true
 * @param value what it is computed from
 */
public record FieldConditions(
        Optional<SourceText> visibleIf, Optional<SourceText> requiredIf, Optional<SourceText> value) {

    /** Always shown, never required by condition, not computed. */
    public static final FieldConditions NONE =
            new FieldConditions(Optional.empty(), Optional.empty(), Optional.empty());
}
