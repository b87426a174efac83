package jp.madoguchi.forms.form;

import java.util.List;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * Fields that belong together on a page.
 *
 * @param title heading, or {@link LocalizedText#EMPTY}
 * @param fields in order
 */
public record Section(LocalizedText title, List<Field> fields) {

    /** Copies the list. */
    public Section {
        fields = List.copyOf(fields);
    }
}
