package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.validation.Problem;

/** A telephone number: ten or eleven digits beginning with 0, or an international one with a plus sign. */
final class PhoneField extends TextField {

    private static final Pattern NUMBER = Pattern.compile("0\\d{9,10}|\\+[1-9]\\d{6,14}");

    @Override
    public String id() {
        return "phone";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        String number = Widths.digits(typed).replace("(", "").replace(")", "");
        return NUMBER.matcher(number).matches()
                ? ParsedInput.of(number)
                : ParsedInput.notUnderstood(typed, Problem.of("phone"));
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (!NUMBER.matcher(text).matches()) {
            problems.accept(Problem.of("phone"));
        }
    }
}
