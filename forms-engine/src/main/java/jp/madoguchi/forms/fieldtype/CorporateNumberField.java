package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.validation.Problem;

/**
 * A corporate number (法人番号): 13 digits, the first a check digit 9 − (Σ Pn·Qn mod 9), Qn 1 for odd and 2 for even n
 * from the lowest of the other twelve (財務省令 on corporate numbers, art. 2).
 */
final class CorporateNumberField extends TextField {

    @Override
    public String id() {
        return "corporate-number";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.FILLS_NAME, SharedSettings.FILLS_ADDRESS);
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        String digits = Widths.digits(typed);
        return digits.length() == 13 && Widths.isDigits(digits)
                ? ParsedInput.of(digits)
                : ParsedInput.notUnderstood(typed, Problem.of("corporate-number"));
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (text.length() != 13 || !Widths.isDigits(text)) {
            problems.accept(Problem.of("corporate-number"));
        } else if (text.charAt(0) - '0' != checkDigit(text.substring(1))) {
            problems.accept(Problem.of("corporate-number-check-digit"));
        }
    }

    /** The check digit of twelve digits. */
    static int checkDigit(String twelve) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += (twelve.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }
}
