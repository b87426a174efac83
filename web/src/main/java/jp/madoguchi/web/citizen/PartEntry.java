package jp.madoguchi.web.citizen;

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

    /** Its choices; none if it is typed. */
    public List<ChoiceEntry> getOptions() {
        return ChoiceEntry.of(
                owner.field().type().partOptions(part, owner.field().settings()), locale);
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
