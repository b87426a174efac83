package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The receipt (到達通知) as a PDF, rendered when asked for. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class PrintReceipt {
    /** Prints. */
    public StoredFile print(Applicant actor, ApplicationId id, Locale locale) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
