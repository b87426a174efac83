package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.validation.Problem;

/** How a name is read (フリガナ): full-width katakana; hiragana and half-width kana are understood. */
final class KanaField extends TextField {

    @Override
    public String id() {
        return "kana";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MIN_LENGTH, MAX_LENGTH);
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        return ParsedInput.of(Kana.katakana(typed));
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (!Kana.isReading(text)) {
            problems.accept(Problem.of("kana"));
        }
    }
}
