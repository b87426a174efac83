package jp.madoguchi.web.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several inputs of a field on the screen.
 *
 * @param owner the field
 * @param part which of its inputs
 */
public record PartEntry(FieldEntry owner, String part) {
    /** Id of the input. */
    public String id() {
        return owner.getId() + "-" + part;
    }

    /** What is asked in it. */
    public String label() {
        return owner.plan().parts().getOrDefault(part, "");
    }

    /** Its choices on a day, what is typed in it among them; none if it is typed. */
    public List<ChoiceEntry> optionsOn(LocalDate today) {
        var field = owner.field();
        List<ChoiceEntry> options = new ArrayList<>(
                ChoiceEntry.of(field.type().partOptions(part, field.settings(), today), owner.locale()));
        String typed = typed();
        if (!typed.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(typed))) {
            options.add(0, ChoiceEntry.of(field.type().formerOption(part, typed), owner.locale()));
        }
        return options;
    }

    /** Typed text. */
    public String typed() {
        return owner.getParts().getOrDefault(part, "");
    }

    /** HTML's aria-invalid; null where nothing is wrong in it. */
    public @Nullable String ariaInvalid() {
        return owner.isInvalidIn(part) ? "true" : null;
    }
}
