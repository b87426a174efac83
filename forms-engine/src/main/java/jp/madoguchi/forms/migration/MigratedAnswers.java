package jp.madoguchi.forms.migration;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;

/**
 * Answers under another version of their form.
 *
 * @param answers what was carried over
 * @param lost paths in the old version whose answers have no place in the new one
 */
public record MigratedAnswers(Answers answers, List<String> lost) {

    /** Copies the list. */
    public MigratedAnswers {
        lost = List.copyOf(lost);
    }
}
