package jp.madoguchi.workflow.usecase.revocation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.DocumentRevocations;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.DispatchDesk;
import jp.madoguchi.workflow.usecase.Inbox;
import jp.madoguchi.workflow.usecase.Notice;

/**
 * The second person's answer to a proposed revocation: the document is revoked from that instant (失効の決裁), and where
 * the disposition goes on, the outbox is asked for the one that takes its place; or nothing happens to it.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DecideRevocation {
    private final CaseAccess access;
    private final IssuedDocuments documents;
    private final DocumentRevocations revocations;
    private final DispatchDesk desk;
    private final Inbox inbox;
    private final Outbox outbox;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    DecideRevocation(
            CaseAccess access,
            IssuedDocuments documents,
            DocumentRevocations revocations,
            DispatchDesk desk,
            Inbox inbox,
            Outbox outbox,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.documents = documents;
        this.revocations = revocations;
        this.desk = desk;
        this.inbox = inbox;
        this.outbox = outbox;
        this.step = step;
        this.clock = clock;
    }

    /** Revokes the document; returns the new case version. Needs a step-up, and another person than who proposed. */
    public long revoke(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.APPROVER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!actor.steppedUp(now)) {
            throw new Forbidden(Forbidden.Reason.STEP_UP_NEEDED);
        }
        DocumentRevocation decided = waiting(id).decided(actor.id(), now);
        boolean replaced = decided.ground().isReplacing();
        revocations.close(decided);
        desk.revoked(application, decided.document());
        if (replaced) {
            outbox.add(application.agency(), OutboxKind.REPLACE_DOCUMENT, decided.key(), id, now);
        }
        step.notify(
                application, replaced ? Notice.DOCUMENT_BEING_REPLACED : Notice.DOCUMENT_REVOKED, decided.document());
        return closed(application, JournalAct.DOCUMENT_REVOKED, actor, decided, now);
    }

    /** Leaves the document as it is (差戻し); returns the new case version. Who proposed it may do so, too. */
    public long decline(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER, Role.APPROVER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DocumentRevocation declined = waiting(id).declined(actor.id(), now);
        revocations.close(declined);
        return closed(application, JournalAct.DOCUMENT_REVOCATION_DECLINED, actor, declined, now);
    }

    private DocumentRevocation waiting(ApplicationId id) throws AlreadyHandled {
        return revocations.waiting(id).orElseThrow(AlreadyHandled::new);
    }

    private long closed(
            Application application, JournalAct act, Official actor, DocumentRevocation revocation, Instant now) {
        application.touch(now);
        inbox.revocationWaits(application, false);
        String number = documents
                .of(application.id())
                .get(revocation.document() - 1)
                .documentNumber()
                .value();
        return step.done(application, act, actor, number + " " + revocation.ground());
    }
}
