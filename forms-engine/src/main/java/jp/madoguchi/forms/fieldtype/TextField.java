package jp.madoguchi.forms.fieldtype;

import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** One line of text, such as a name; kept exactly as typed. */
class TextField implements FieldType {

    @Override
    public String id() {
        return "text";
    }

    @Override
    public Set<String> settingNames() {
        return Set.of("min-length", "max-length", "pattern", "pattern-message");
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.STRING;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : ParsedInput.of(typed);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return stored instanceof String text ? text : null;
    }

    @Override
    public void check(Object stored, @Nullable Object feelValue, FieldSettings settings, Consumer<Problem> problems) {}

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return String.valueOf(stored);
    }
}
