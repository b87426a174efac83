package jp.madoguchi.forms.fieldtype;

import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** One of a code list. */
final class ChoiceField implements FieldType {

    @Override
    public String id() {
        return "choice";
    }

    @Override
    public String missingMessage() {
        return "required-choice";
    }

    @Override
    public Set<String> settingNames() {
        return Set.of("options", "codes");
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
        return stored instanceof String text && settings.hasOption(text) ? text : null;
    }

    @Override
    public void check(Object stored, @Nullable Object feelValue, FieldSettings settings, Consumer<Problem> problems) {
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
        return settings.option(value).map(option -> option.label().in(language)).orElse(value);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.boxes(settings.options().stream()
                .map(option -> option.label().in(language))
                .toList());
    }
}
