package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Saves a draft, or the answer to a correction in preparation; incomplete answers are welcome. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class SaveAnswers {
    /** Saves; a frozen draft thaws. */
    public SavedDraft save(Applicant actor, ApplicationId id, long expectedVersion, Answers answers)
            throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
