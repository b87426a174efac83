package jp.madoguchi.web.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.fieldtype.OptionList;
import jp.madoguchi.forms.form.Field;
import org.jspecify.annotations.Nullable;

/** The choices of a field: those that go with the answer above it, and a search where there are too many to show. */
public final class OptionsEntry {
    private static final int MOST_SHOWN = 200;
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_SEARCH = 100;

    private final Field field;
    private final Locale locale;
    private final @Nullable String above;
    private final String aboveLabel;
    private final List<String> chosen;
    private @Nullable List<Option> fitting;
    private String words = "";
    private List<Option> found = List.of();

    OptionsEntry(Field field, Locale locale) {
        this(field, locale, null, "", List.of());
    }

    private OptionsEntry(Field field, Locale locale, @Nullable String above, String aboveLabel, List<String> chosen) {
        this.field = field;
        this.locale = locale;
        this.above = above;
        this.aboveLabel = aboveLabel;
        this.chosen = chosen;
    }

    OptionsEntry linked(String answer, String label) {
        return new OptionsEntry(field, locale, answer, label, chosen);
    }

    OptionsEntry chosen(List<String> values) {
        return new OptionsEntry(field, locale, above, aboveLabel, List.copyOf(values));
    }

    private OptionList list() {
        return OptionList.of(field.options());
    }

    private List<Option> fitting() {
        if (fitting == null) fitting = above == null ? field.options() : list().fitting(above);
        return fitting;
    }

    /** Whether the choices depend on the answer of another field. */
    public boolean isLinked() {
        return above != null;
    }

    /** Whether that answer is still missing. */
    public boolean isWaiting() {
        return above != null && above.isEmpty();
    }

    /** The label of the field above. */
    public String getAboveLabel() {
        return aboveLabel;
    }

    /** The answer of the field above; empty if there is none. */
    public String getAbove() {
        return above == null ? "" : above;
    }

    /** Whether there are too many to show. */
    public boolean isSearchable() {
        return fitting().size() > MOST_SHOWN;
    }

    /** The choices; what is chosen stays among them even if it does not go with the answer above any more. */
    public List<ChoiceEntry> getChoices() {
        List<Option> options = new ArrayList<>(fitting());
        String answer = Objects.requireNonNullElse(above, "");
        chosen.stream()
                .filter(value -> above != null && !list().fits(value, answer))
                .flatMap(value -> list().option(value).stream())
                .forEach(options::add);
        return ChoiceEntry.of(options, locale);
    }

    /** What is chosen, then what the search found. */
    public List<ChoiceEntry> getFound() {
        List<Option> shown = new ArrayList<>();
        chosen.forEach(value -> list().option(value).ifPresent(shown::add));
        found.stream().filter(option -> !chosen.contains(option.value())).forEach(shown::add);
        return ChoiceEntry.of(shown, locale);
    }

    /** Whether something is chosen. */
    public boolean isAnswered() {
        return !chosen.isEmpty();
    }

    /** What was searched for. */
    public String getWords() {
        return words;
    }

    /** Whether a search was made. */
    public boolean isSearched() {
        return !words.isBlank();
    }

    /** How many were found; the first of them if there are more. */
    public int getFoundCount() {
        return found.size();
    }

    /** Whether there may be more than are shown. */
    public boolean isMore() {
        return found.size() == MOST_FOUND;
    }

    /** Looks for words. */
    public void search(String typed) {
        words = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        found = words.isBlank() ? List.of() : list().search(words, above, MOST_FOUND);
    }
}
