package jp.madoguchi.web.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of several inputs of a field on the screen. */
public final class PartEntry {
    private final FieldEntry owner;
    private final String part;
    private final Locale locale;

    PartEntry(FieldEntry owner, String part, Locale locale) {
        this.owner = owner;
        this.part = part;
        this.locale = locale;
    }

    /** Id of the input. */
    public String getId() {
        return owner.getId() + "-" + part;
    }

    /** What is asked in it. */
    public String getLabel() {
        return owner.field().type().partLabel(part, owner.field().settings()).in(locale);
    }

    /** Its choices on a day, what is typed in it among them; none if it is typed. */
    public List<ChoiceEntry> optionsOn(LocalDate today) {
        List<ChoiceEntry> options = new ArrayList<>(ChoiceEntry.of(
                owner.field().type().partOptions(part, owner.field().settings(), today), locale));
        String typed = getTyped();
        if (!typed.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(typed))) {
            options.add(0, new ChoiceEntry(typed, typed, ""));
        }
        return options;
    }

    /** Typed text. */
    public String getTyped() {
        return owner.getParts().getOrDefault(part, "");
    }

    public void setTyped(@Nullable String typed) {
        owner.getParts().put(part, typed == null ? "" : typed);
    }

    /** HTML's aria-invalid; absent where nothing is wrong in it. */
    public @Nullable String getAriaInvalid() {
        return owner.isInvalidIn(part) ? "true" : null;
    }

    /** The ids of the texts that belong to it, error first. */
    public @Nullable String getDescribedBy() {
        return owner.getDescribedBy();
    }

    /** HTML's open of details around it: present where something is typed in it. */
    public @Nullable String getOpen() {
        return getTyped().isEmpty() ? null : "open";
    }
}
