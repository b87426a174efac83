package jp.madoguchi.forms.fieldtype;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/** Kana as people type it, brought to full-width katakana. */
final class Kana {

    private static final Transliterator WIDE = Transliterator.getInstance("[\uFF61-\uFF9F] Halfwidth-Fullwidth");
    private static final Transliterator KATAKANA = Transliterator.getInstance("Hiragana-Katakana");

    private Kana() {}

    /** Full-width katakana; what is no kana stays. A dash of any kind behind kana is the long mark. */
    static String katakana(String typed) {
        String kana =
                Normalizer.normalize(KATAKANA.transliterate(WIDE.transliterate(typed.strip())), Normalizer.Form.NFC);
        StringBuilder marked = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            boolean afterKana = i > 0 && isKatakana(marked.charAt(i - 1));
            marked.append(afterKana && (c == '-' || Widths.isDash(c)) ? 'ー' : c);
        }
        return marked.toString();
    }

    static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー' || c == 'ヽ' || c == 'ヾ';
    }

    /** Whether a reading of a name may have the character: katakana, the middle dot, spaces. */
    static boolean isReading(char c) {
        return isKatakana(c) || c == '・' || c == '　' || c == ' ';
    }

    static boolean isReading(String text) {
        return text.chars().allMatch(c -> isReading((char) c));
    }
}
