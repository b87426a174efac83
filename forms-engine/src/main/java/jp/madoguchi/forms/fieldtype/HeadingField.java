package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A heading between fields: its label is the heading; nothing is asked. */
class HeadingField implements FieldType {

    @Override
    public String id() {
        return "heading";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.TEXT);
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.NULL;
    }

    @Override
    public boolean isAnswerable() {
        return false;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return ParsedInput.BLANK;
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return null;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        problems.accept(Problem.of("not-answerable"));
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return settings.get(SharedSettings.TEXT).in(language);
    }
}
