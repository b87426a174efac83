package jp.madoguchi.forms.catalogue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.template.DocumentExpression;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * How what the procedure gives out reaches the applicant: {@code dispatch} of {@code procedure.yaml}.
 *
 * @param addressFields ids of address fields; the first that is answered is where post goes
 * @param nameField id of the field with the recipient's name; empty if it is the applicant
 * @param unopenedDays after so many days without opening an official is asked to send it by post, 1–365
 * @param tags things (鑑札) given out with a grant
 */
public record DispatchRules(List<String> addressFields, Optional<String> nameField, int unopenedDays, List<Tag> tags) {
    /** Where nothing is said. */
    static final DispatchRules USUAL = new DispatchRules(List.of(), Optional.empty(), 14, List.of());

    public DispatchRules {
        addressFields = List.copyOf(addressFields);
        tags = List.copyOf(tags);
    }

    /**
     * A thing with a number.
     *
     * @param id stable name: {@code licence-tag}
     * @param name what people call it: 鑑札
     * @param when which applications get it; empty if all do
     */
    public record Tag(String id, LocalizedText name, Optional<DocumentExpression> when) {}
}
