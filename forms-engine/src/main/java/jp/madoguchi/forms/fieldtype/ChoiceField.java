package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** One of a code list. */
final class ChoiceField implements FieldType {

    /** More options than this go into a list box. */
    private static final int MOST_BUTTONS = 8;

    /** More options than this are searched. */
    static final int MOST_LISTED = 200;

    @Override
    public String id() {
        return "choice";
    }

    @Override
    public String missingMessage() {
        return "required-choice";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.OPTIONS, SharedSettings.LINKED_TO);
    }

    @Override
    public Input input(FieldSettings settings) {
        OptionList options = settings.get(SharedSettings.OPTIONS);
        boolean linked = settings.get(SharedSettings.LINKED_TO).isPresent();
        if ((linked ? options.mostFitting() : options.size()) > MOST_LISTED) {
            return Input.SEARCH;
        }
        return linked || options.size() > MOST_BUTTONS ? Input.LIST : Input.BUTTONS;
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.STRING;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(typed);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return stored instanceof String text
                        && settings.get(SharedSettings.OPTIONS).has(text)
                ? text
                : null;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (feelValue == null) {
            problems.accept(Problem.of("choice"));
        }
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return String.valueOf(stored);
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        String value = String.valueOf(stored);
        return settings.get(SharedSettings.OPTIONS)
                .option(value)
                .map(option -> option.label().in(language))
                .orElse(value);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        OptionList options = settings.get(SharedSettings.OPTIONS);
        return input(settings) == Input.SEARCH
                ? Blanks.lines(1)
                : Blanks.boxes(options.stream()
                        .map(option -> option.label().in(language))
                        .toList());
    }
}
