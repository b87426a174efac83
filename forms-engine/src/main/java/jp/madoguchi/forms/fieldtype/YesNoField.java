package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
class YesNoField implements FieldType {

    @Override
    public String id() {
        return "yes-no";
    }

    @Override
    public String missingMessage() {
        return "required-choice";
    }

    @Override
    public Input input(FieldSettings settings) {
        return Input.BUTTONS;
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.BOOLEAN;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return switch (typed.strip()) {
            case "" -> ParsedInput.BLANK;
            case "true", "はい", "yes" -> ParsedInput.of(true);
            case "false", "いいえ", "no" -> ParsedInput.of(false);
            default -> ParsedInput.notUnderstood(typed, Problem.of("yes-no"));
        };
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return stored instanceof Boolean ? stored : null;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (feelValue == null) {
            problems.accept(Problem.of("yes-no"));
        }
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return String.valueOf(stored);
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return stored instanceof Boolean flag
                ? Messages.message(flag ? "shown-yes" : "shown-no").in(language)
                : String.valueOf(stored);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.boxes(List.of(
                Messages.message("shown-yes").in(language),
                Messages.message("shown-no").in(language)));
    }
}
