package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Asks for a correction (補正), pinned to places, with reasons and a reasonable date; the clock pauses. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RequestCorrection {
    /** Requests; returns the new case version. */
    public long request(Official actor, ApplicationId id, long caseVersion, List<CorrectionItem> items, LocalDate dueOn)
            throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
