package jp.madoguchi.forms.fieldtype;

import java.util.List;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Messages;

/**
 * One entry of a code list to choose from.
 *
 * @param value what is stored
 * @param parent the value of the field linked to with which it goes; empty if it goes with any
 * @param label what is shown
 * @param hint a line below the label, or {@link LocalizedText#EMPTY}
 */
public record Option(String value, String parent, LocalizedText label, LocalizedText hint) {

    /** An option that goes with any other. */
    public Option(String value, LocalizedText label, LocalizedText hint) {
        this(value, "", label, hint);
    }

    /** Options that the product itself names, by the messages {@code <prefix><value>}. */
    static List<Option> named(String prefix, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, Messages.message(prefix + value), LocalizedText.EMPTY))
                .toList();
    }

    /** What is shown for a value; the value itself if it is none of these. */
    static String label(List<Option> options, String value, Language language) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.label().in(language))
                .orElse(value);
    }
}
