package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Drafts (起案) the disposition; where no approval is needed, decides. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DraftDisposition {
    /** Drafts; returns the new case version. */
    public long draft(Official actor, ApplicationId id, long caseVersion, Proposal proposal) throws RuleViolation {
        throw new UnsupportedOperationException();
    }
}
