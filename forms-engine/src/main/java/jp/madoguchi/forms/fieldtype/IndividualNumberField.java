package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.answer.KeptNumber;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An Individual Number (個人番号), only in procedures that may ask for it. It is never shown again; what is stored is a
 * {@link KeptNumber}, a plain number only in examples and before the first saving.
 */
final class IndividualNumberField extends TextField {

    @Override
    public String id() {
        return "individual-number";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public void checkDefinition(FieldSettings settings, SettingSource source) {
        if (!source.procedure().takesIndividualNumbers()) {
            source.error(
                    "type",
                    "this procedure may not ask for individual numbers; where the law allows it, write"
                            + " 'individual-number: true' in procedure.yaml");
        }
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        String digits = Widths.digits(typed);
        return digits.length() == 12 && Widths.isDigits(digits)
                ? ParsedInput.of(digits)
                : ParsedInput.notUnderstood(typed, Problem.of("individual-number"));
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        boolean kept = KeptNumber.of(stored).filter(number -> !number.faulty()).isPresent();
        if (!kept && !(stored instanceof String text && IndividualNumber.isValid(text))) {
            problems.accept(Problem.of("individual-number"));
        }
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return stored instanceof String text && KeptNumber.of(text).isEmpty() ? text : "";
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return Messages.message("shown-entered").in(language);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.digits(4) + "－" + Blanks.digits(4) + "－" + Blanks.digits(4);
    }
}
