package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;

/** A number whose last digit is a check digit, such as that of a licence or an article. */
final class CheckDigitCodeField extends TextField {

    private static final Setting<Integer> DIGITS = Setting.whole("digits", 2, 30, 10);
    private static final Setting<String> SCHEME = Setting.oneOf("scheme", CheckDigits.SCHEMES, CheckDigits.LUHN);

    @Override
    public String id() {
        return "check-digit-code";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(DIGITS, SCHEME);
    }

    @Override
    public void checkDefinition(FieldSettings settings, SettingSource source) {
        if (!source.has("digits") || !source.has("scheme")) {
            source.error("type", "a code needs 'digits' and a 'scheme', one of " + CheckDigits.SCHEMES);
        }
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        String digits = Widths.digits(typed);
        return digits.length() == settings.get(DIGITS) && Widths.isDigits(digits)
                ? ParsedInput.of(digits)
                : ParsedInput.notUnderstood(typed, Problem.of("check-digit-code", settings.get(DIGITS)));
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (text.length() != settings.get(DIGITS) || !Widths.isDigits(text)) {
            problems.accept(Problem.of("check-digit-code", settings.get(DIGITS)));
        } else if (!CheckDigits.isValid(text, settings.get(SCHEME))) {
            problems.accept(Problem.of("check-digit-code-wrong", settings.get(DIGITS)));
        }
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.digits(settings.get(DIGITS));
    }
}
