package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;

/**
 * An earlier application of the same applicant, by its arrival number or by the number of the document that was issued.
 * Pages offer the applicant's own finished ones; a number from the days of paper can be typed.
 */
final class EarlierApplicationField extends TextField {

    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}A-Z0-9ー・()／/. -]{3,60}");

    @Override
    public String id() {
        return "earlier-application";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.PROCEDURES);
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank()
                ? ParsedInput.BLANK
                : ParsedInput.of(Widths.narrow(typed).toUpperCase(Locale.ROOT));
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (!NUMBER.matcher(text).matches()) {
            problems.accept(Problem.of("earlier-application"));
        }
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.lines(1);
    }
}
