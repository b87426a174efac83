package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Sets a dead issuance going again, be it of a first document or of one that takes a revoked one's place. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RetryIssuance {
    private final CaseAccess access;
    private final Outbox outbox;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RetryIssuance(CaseAccess access, Outbox outbox, CaseStep step, Clock clock) {
        this.access = access;
        this.outbox = outbox;
        this.step = step;
        this.clock = clock;
    }

    /** Retries; returns the new case version. */
    public long retry(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER, Role.APPROVER);
        Instant now = clock.instant();
        DecisionDesk.requireStepUp(actor, now);
        boolean replacing = outbox.isDead(OutboxKind.REPLACE_DOCUMENT, id);
        if (replacing) {
            application.touch(now);
        } else {
            application.retryIssuance(now);
        }
        if (!outbox.retry(replacing ? OutboxKind.REPLACE_DOCUMENT : OutboxKind.ISSUE_DOCUMENT, id, now)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        return step.done(application, JournalAct.ISSUANCE_RETRIED, actor, "");
    }
}
