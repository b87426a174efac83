package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A statement to agree to by ticking; where it is required, only the tick will do. */
final class DeclarationField extends YesNoField {

    @Override
    public String id() {
        return "declaration";
    }

    @Override
    public String missingMessage() {
        return "declaration";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.TEXT);
    }

    @Override
    public Input input(FieldSettings settings) {
        return Input.TICK;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return switch (typed.strip()) {
            case "", "false" -> ParsedInput.BLANK;
            case "true", "on" -> ParsedInput.of(true);
            default -> ParsedInput.notUnderstood(typed, Problem.of("declaration"));
        };
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (!Boolean.TRUE.equals(feelValue)) {
            problems.accept(Problem.of("declaration"));
        }
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return Boolean.TRUE.equals(stored)
                ? Messages.message("shown-declared").in(language)
                : super.display(stored, settings, language);
    }

    /** With what was declared: it is what the applicant signs. */
    @Override
    public String printed(Object stored, FieldSettings settings, Language language) {
        String shown = display(stored, settings, language);
        String declared = settings.get(SharedSettings.TEXT).in(language);
        return declared.isEmpty() ? shown : declared + "\n" + shown;
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return "□ " + settings.get(SharedSettings.TEXT).in(language);
    }
}
