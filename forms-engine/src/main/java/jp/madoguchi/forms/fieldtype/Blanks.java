package jp.madoguchi.forms.fieldtype;

import java.util.List;

/** Places to write on an empty paper form. */
final class Blanks {
    /** More choices than this are written by hand, from a list that the office hands out. */
    private static final int MOST_BOXES = 50;

    private static final int LINE = 30;

    private Blanks() {}

    /** Room for so many lines of writing. */
    static String lines(int count) {
        return "\n".repeat(count - 1) + "\u3000";
    }

    /** A box for each of so many digits. */
    static String digits(int count) {
        return "□".repeat(count);
    }

    /** A box to tick before each label; few and short ones share a line. */
    static String boxes(List<String> labels) {
        if (labels.size() > MOST_BOXES) return lines(2);
        List<String> boxes = labels.stream().map(label -> "□ " + label).toList();
        String line = String.join("\u3000", boxes);
        return line.length() <= LINE ? line : String.join("\n", boxes);
    }
}
