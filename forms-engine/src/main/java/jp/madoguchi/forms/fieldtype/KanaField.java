package jp.madoguchi.forms.fieldtype;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.validation.Problem;

/** How a name is read (フリガナ): full-width katakana; hiragana and half-width kana are understood. */
final class KanaField extends TextField {

    private static final Transliterator WIDE = Transliterator.getInstance("[\uFF61-\uFF9F] Halfwidth-Fullwidth");
    private static final Transliterator KATAKANA = Transliterator.getInstance("Hiragana-Katakana");

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
        return ParsedInput.of(KATAKANA.transliterate(WIDE.transliterate(typed.strip())));
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kana = (c >= 'ァ' && c <= 'ヶ') || c == 'ー' || c == '・' || c == '　' || c == ' ';
            if (!kana) {
                problems.accept(Problem.of("kana"));
                return;
            }
        }
    }
}
