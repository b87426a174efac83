package jp.madoguchi.forms.fieldtype;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import jp.madoguchi.forms.text.Language;

/** What a search in a code list looks through: values and labels, folded so that width, case and kana do not matter. */
final class SearchText {

    private static final String SEPARATOR = "\u001F";
    private static final byte SEPARATOR_BYTE = 0x1F;
    private static final int MAX_WORDS = 8;

    private final ByteText rows;

    private SearchText(ByteText rows) {
        this.rows = rows;
    }

    /** The places of options that contain every word, those that begin with what was typed first. */
    int[] find(String typed, int most, IntPredicate candidate) {
        String folded = fold(typed).strip();
        byte[] whole = folded.getBytes(StandardCharsets.UTF_8);
        byte[][] words = Arrays.stream(folded.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int[] first = new int[most];
        int[] others = new int[most];
        int firsts = 0;
        int rest = 0;
        for (int row = 0; row < rows.size() && firsts < most; row++) {
            if (candidate.test(row) && hasAll(row, words)) {
                if (whole.length == 0 || rows.begins(row, whole, SEPARATOR_BYTE)) {
                    first[firsts++] = row;
                } else if (rest < most) {
                    others[rest++] = row;
                }
            }
        }
        return IntStream.concat(Arrays.stream(first, 0, firsts), Arrays.stream(others, 0, rest))
                .limit(most)
                .toArray();
    }

    private boolean hasAll(int row, byte[][] words) {
        for (byte[] word : words) {
            if (rows.find(row, word) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Half-width letters and digits, full-width katakana, small letters. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            folded.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ァ' - 'ぁ')) : c);
        }
        return folded.toString();
    }

    /** Takes options one after another. */
    static final class Writer {
        private final ByteText.Writer rows = new ByteText.Writer();

        void add(Option option) {
            StringBuilder row = new StringBuilder(option.value());
            for (Language language : option.label().languages()) {
                row.append(SEPARATOR).append(option.label().in(language));
            }
            rows.add(fold(row.toString()));
        }

        SearchText finish() {
            return new SearchText(rows.finish());
        }
    }
}
