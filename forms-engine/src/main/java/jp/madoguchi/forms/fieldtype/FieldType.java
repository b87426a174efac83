package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A kind of field. One class each, listed in {@link FieldTypes}; {@code web.control.<Id>Control} draws it. Instances hold
 * no state.
 */
public interface FieldType {

    /** The name in definitions and of the component: {@code corporate-number}. */
    String id();

    /** What a definition may set for a field of this type; {@link FieldSettings} holds exactly these. */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /** Tells the source what stands against a field with these settings, beside each setting's own limits. */
    default void checkDefinition(FieldSettings settings, SettingSource source) {}

    /** The type its value has in expressions. */
    Type feelType(FieldSettings settings);

    /** Whether an applicant can answer it; a heading or a computed value cannot. */
    default boolean isAnswerable() {
        return true;
    }

    /** Whether its value is never shown again, neither on pages nor on paper: only that it was entered. */
    default boolean isConfidential() {
        return false;
    }

    /** The code of the message for a required field that is not answered. */
    default String missingMessage() {
        return "required";
    }

    /** How it is answered. */
    default Input input(FieldSettings settings) {
        return !isAnswerable() ? Input.NONE : parts(settings).isEmpty() ? Input.TEXT : Input.PARTS;
    }

    /** The names of its inputs if it has several ({@code era}, {@code year} …); empty if it has one. */
    default List<String> parts(FieldSettings settings) {
        return List.of();
    }

    /** What to choose from; empty if it is no choice. */
    default List<Option> options(FieldSettings settings) {
        return settings.get(SharedSettings.OPTIONS);
    }

    /** What to choose from in one of its {@link #parts}; empty if that part is typed. */
    default List<Option> partOptions(String part, FieldSettings settings, LocalDate today) {
        return List.of();
    }

    /** A text typed in one of its {@link #parts} that its choices no longer offer, such as a day that has gone by. */
    default Option formerOption(String part, String typed) {
        return new Option(typed, LocalizedText.of(typed), LocalizedText.EMPTY);
    }

    /** What is asked in one of its {@link #parts}. */
    default LocalizedText partLabel(String part, FieldSettings settings) {
        return Messages.message("part-" + id() + "-" + part);
    }

    /** The part whose input comes first on the page; empty if it has no parts. */
    default String firstPart(FieldSettings settings) {
        return parts(settings).isEmpty() ? "" : parts(settings).get(0);
    }

    /** Reads typed text: widths, hyphens, spaces and eras are understood; names and free text stay as typed. */
    ParsedInput parse(String typed, FieldSettings settings);

    /** Reads the texts typed into its {@link #parts}. */
    default ParsedInput parseParts(Map<String, String> typed, FieldSettings settings) {
        return parse(typed.getOrDefault("", ""), settings);
    }

    /** Reads several chosen values. */
    default ParsedInput parseMany(List<String> typed, FieldSettings settings) {
        return parse(typed.isEmpty() ? "" : typed.get(0), settings);
    }

    /** The text to put into its input for a stored value. */
    default String typed(Object stored, FieldSettings settings) {
        return display(stored, settings, Language.JA);
    }

    /** The texts to put into its {@link #parts} for a stored value. */
    default Map<String, String> typedParts(Object stored, FieldSettings settings) {
        return Map.of("", typed(stored, settings));
    }

    /** The value in expressions, or null if the stored value is none of this type. */
    @Nullable
    Object feelValue(Object stored, FieldSettings settings);

    /**
     * Tells every problem of a stored value.
     *
     * @param feelValue what {@link #feelValue} gave; if null, at least one problem is told
     * @param today the day of the evaluation
     */
    void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems);

    /** What a stored value that has a problem probably means, to be offered and confirmed; empty if nobody can tell. */
    default Optional<Suggestion> suggestion(Object stored, FieldSettings settings) {
        return Optional.empty();
    }

    /** Whether a value must be refused before it is stored: it holds what this field must never take. */
    default boolean refusesToStore(Object value, FieldSettings settings) {
        return false;
    }

    /** A stored value as the check page and the printed form show it; never fails, whatever is stored. */
    String display(Object stored, FieldSettings settings, Language language);

    /** A stored value as the form that is signed prints it; as it is displayed, unless paper has to say more. */
    default String printed(Object stored, FieldSettings settings, Language language) {
        return display(stored, settings, language);
    }

    /**
     * What an empty paper form offers to write the answer on: boxes to tick, a pattern to fill in, or as many empty
     * lines as it has line breaks. Empty for what nobody answers.
     */
    default String blank(FieldSettings settings, Language language) {
        return isAnswerable() ? Blanks.lines(2) : "";
    }
}
