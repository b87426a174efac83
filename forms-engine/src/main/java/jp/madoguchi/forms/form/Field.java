package jp.madoguchi.forms.form;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.fieldtype.FieldSettings;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.Input;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * One thing asked, shown or computed on a form.
 *
 * @param id name within its form or row: small letters, digits and underscores
 * @param path where its values stand, rows unnumbered: {@code applicant_name}, {@code members[].name}
 * @param type its kind
 * @param label what is asked
 * @param hint a line of help below the label, or {@link LocalizedText#EMPTY}
 * @param required whether it must be answered whenever it is shown (see also {@link FieldConditions#requiredIf()})
 * @param settings limits and choices
 * @param handling why it is asked, who reads it, how long it is kept
 * @param was its id in the version before, if it was renamed since
 * @param autocomplete the HTML autocomplete token, or empty
 * @param conditions when it is shown, required, and how it is computed
 * @param children the fields of a row, for repeating groups
 */
public record Field(
        String id,
        String path,
        FieldType type,
        LocalizedText label,
        LocalizedText hint,
        boolean required,
        FieldSettings settings,
        Handling handling,
        Optional<String> was,
        String autocomplete,
        FieldConditions conditions,
        List<Field> children) {

    /** Copies the list. */
    public Field {
        children = List.copyOf(children);
    }

    /** Why it is asked, or {@link LocalizedText#EMPTY}. */
    public LocalizedText purpose() {
        return handling.purpose();
    }

    /** The roles that may read it. */
    public List<String> readers() {
        return handling.readers();
    }

    /** Whether it is a repeating group. */
    public boolean isRepeat() {
        return input() == Input.ROWS;
    }

    /** How it is answered. */
    public Input input() {
        return type.input(settings);
    }

    /** Whether its value is computed, never typed. */
    public boolean isComputed() {
        return conditions.computedFrom().isPresent();
    }

    /** The code list to choose from; empty for other types. */
    public List<Option> options() {
        return type.options(settings);
    }

    /** The id of the field whose answer decides which options can be chosen, if it is a linked choice. */
    public Optional<String> linkedTo() {
        return settings.get(SharedSettings.LINKED_TO);
    }

    /** Whether it is required under a condition; whether now, tells the evaluation. */
    public boolean isRequiredSometimes() {
        return conditions.requiredIf().isPresent();
    }

    /** Whether it is shown under a condition; whether now, tells the evaluation. */
    public boolean isShownSometimes() {
        return conditions.visibleIf().isPresent();
    }

    /** The field of a row with an id. */
    public Optional<Field> child(String childId) {
        return children.stream().filter(child -> child.id().equals(childId)).findFirst();
    }
}
