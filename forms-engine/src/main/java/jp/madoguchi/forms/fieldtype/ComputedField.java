package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A value computed from others; nobody types it. Its type is the type of its expression. */
final class ComputedField implements FieldType {

    @Override
    public String id() {
        return "computed";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.UNIT);
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.ANY;
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
        if (stored instanceof BigDecimal number) {
            String unit = settings.get(SharedSettings.UNIT).in(language);
            return NumberField.grouped(number) + (unit.isEmpty() || language != Language.EN ? unit : " " + unit);
        } else if (stored instanceof LocalDate date) {
            return FullDate.in(language, date);
        } else if (stored instanceof Boolean flag) {
            return Messages.message(flag ? "shown-yes" : "shown-no").in(language);
        }
        return String.valueOf(stored);
    }
}
