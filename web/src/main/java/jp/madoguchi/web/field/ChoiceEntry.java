package jp.madoguchi.web.field;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.web.component.Messages;

/**
 * One choice of a field.
 *
 * @param value what is stored
 * @param label what is shown
 * @param hint a line below; empty if there is none
 */
public record ChoiceEntry(String value, String label, String hint) {
    static List<ChoiceEntry> of(List<Option> options, Locale locale) {
        return options.stream().map(option -> of(option, locale)).toList();
    }

    static ChoiceEntry of(Option option, Locale locale) {
        return new ChoiceEntry(
                option.value(), option.label().in(locale), option.hint().in(locale));
    }

    /** Label and hint in one line, as a list box can show them. */
    public String words(Messages texts) {
        return hint.isEmpty() ? label : texts.text("list.hinted", label, hint);
    }
}
