package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.Optional;
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
        return number(typed)
                .map(ParsedInput::of)
                .orElseGet(() -> ParsedInput.notUnderstood(typed, Problem.of("phone")));
    }

    /** The number without signs; +81 becomes 0, also where the 0 is written behind it in brackets. Empty if it is none. */
    static Optional<String> number(String typed) {
        String number = Widths.digits(typed).replace("(", "").replace(")", "").replace(".", "");
        String domestic = number.startsWith("+810")
                ? number.substring(3)
                : number.startsWith("+81") ? "0" + number.substring(3) : number;
        return Optional.of(domestic).filter(PhoneField::isNumber);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (!isNumber(text)) {
            problems.accept(Problem.of("phone"));
        }
    }
}
