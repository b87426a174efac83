package jp.madoguchi.workflow.usecase;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;

/**
 * A draft after saving.
 *
 * @param version its new version
 * @param answers what is stored now
 * @param evaluation what the form says about it
 * @param refused what was not stored, and why
 */
public record SavedDraft(long version, Answers answers, Evaluation evaluation, List<Finding> refused) {
    public SavedDraft {
        refused = List.copyOf(refused);
    }
}
