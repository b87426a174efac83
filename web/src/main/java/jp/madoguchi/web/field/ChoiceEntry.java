package jp.madoguchi.web.field;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.fieldtype.Option;

/**
 * One choice of a field.
 *
 * @param value what is stored
 * @param label what is shown
 * @param hint a line below; empty if there is none
 */
public record ChoiceEntry(String value, String label, String hint) {
    static List<ChoiceEntry> of(List<Option> options, Locale locale) {
        return options.stream()
                .map(option -> new ChoiceEntry(
                        option.value(), option.label().in(locale), option.hint().in(locale)))
                .toList();
    }

    /** Label and hint in one line, as a list box can show them. */
    public String words() {
        return hint.isEmpty() ? label : label + "（" + hint + "）";
    }
}
