package jp.madoguchi.forms.form;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * One topic, asked on one page.
 *
 * @param id stable name, used in addresses: {@code applicant}
 * @param title the page's heading
 * @param explanation shown below the heading, or {@link LocalizedText#EMPTY}
 * @param visibleIf left out where this is not true; always shown if absent
 * @param sections in order
 */
public record Page(
        String id,
        LocalizedText title,
        LocalizedText explanation,
        Optional<SourceText> visibleIf,
        List<Section> sections) {

    /** Copies the list. */
    public Page {
        sections = List.copyOf(sections);
    }

    /** The fields of all sections, in order. */
    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }
}
