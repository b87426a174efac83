package jp.madoguchi.workflow.usecase;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;

/** Where the answers of a field stand, row by row. */
final class AnswerPaths {
    private static final String ROWS = "[]";

    private AnswerPaths() {}

    /** The paths with an answer of a field's path with rows unnumbered: {@code children[].number}. */
    static List<String> of(Answers answers, String pattern) {
        List<String> paths = new ArrayList<>();
        collect(answers, pattern, paths);
        return paths;
    }

    private static void collect(Answers answers, String pattern, List<String> paths) {
        int rows = pattern.indexOf(ROWS);
        if (rows < 0) {
            answers.at(pattern).ifPresent(value -> paths.add(pattern));
            return;
        }
        String group = pattern.substring(0, rows);
        String rest = pattern.substring(rows + ROWS.length());
        for (int row = 0; row < answers.rows(group); row++) {
            collect(answers, group + "[" + row + "]" + rest, paths);
        }
    }
}
