package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A table of rows, each with the same fields; what a row's fields mean is the form's business. */
final class RepeatField implements FieldType {

    private static final Setting<Integer> MAX_ROWS = SharedSettings.MAX_ITEMS.orElse(100);

    @Override
    public String id() {
        return "repeat";
    }

    @Override
    public String missingMessage() {
        return "required-repeat";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.MIN_ITEMS, MAX_ROWS, SharedSettings.PAGE_SIZE);
    }

    @Override
    public Input input(FieldSettings settings) {
        return Input.ROWS;
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.listOf(Type.ANY_CONTEXT);
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : ParsedInput.notUnderstood(typed, Problem.of("wrong-type"));
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        if (!(stored instanceof List<?> list)) {
            return null;
        }
        for (Object row : list) {
            if (!(row instanceof Map<?, ?>)) {
                return null;
            }
        }
        return list;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        int most = settings.get(MAX_ROWS);
        if (!(feelValue instanceof List<?> rows)) {
            problems.accept(Problem.of("wrong-type"));
        } else if (rows.size() < settings.get(SharedSettings.MIN_ITEMS)) {
            problems.accept(Problem.of("repeat-min", settings.get(SharedSettings.MIN_ITEMS)));
        } else if (rows.size() > most) {
            problems.accept(Problem.of("repeat-max", most));
        }
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return stored instanceof List<?> rows
                ? Messages.message("shown-rows", rows.size()).in(language)
                : String.valueOf(stored);
    }
}
