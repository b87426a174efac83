package jp.madoguchi.workflow.usecase.revocation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.DocumentRevocations;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.RevocationGround;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.Inbox;

/** Proposes to take an issued document back (失効の起案); nothing happens to it before a second person decides. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ProposeRevocation {
    private final CaseAccess access;
    private final Accounts accounts;
    private final Dispositions dispositions;
    private final IssuedDocuments documents;
    private final DocumentRevocations revocations;
    private final Inbox inbox;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ProposeRevocation(
            CaseAccess access,
            Accounts accounts,
            Dispositions dispositions,
            IssuedDocuments documents,
            DocumentRevocations revocations,
            Inbox inbox,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.dispositions = dispositions;
        this.documents = documents;
        this.revocations = revocations;
        this.inbox = inbox;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Proposes; returns the new case version.
     *
     * @param document number of the document within the case
     * @param ground why, and so whether a new one takes its place
     * @param reason why in words, for the office, 1–500 characters
     * @param correction the whole decision as it should have read; for a clerical error only
     */
    public long propose(
            Official actor,
            ApplicationId id,
            long caseVersion,
            int document,
            RevocationGround ground,
            String reason,
            Optional<Proposal> correction)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER, Role.APPROVER);
        IssuedDocument issued = documents.of(id).stream()
                .filter(each -> each.number() == document)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (issued.revokedAt().isPresent() || revocations.waiting(id).isPresent()) {
            throw new AlreadyHandled();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        revocations.add(
                application.agency(),
                DocumentRevocation.proposed(
                        id,
                        revocations.of(id).size() + 1,
                        document,
                        ground,
                        reason,
                        decided(id),
                        correction,
                        actor.id(),
                        now));
        application.touch(now);
        inbox.revocationWaits(application, true);
        return step.done(
                application,
                JournalAct.DOCUMENT_REVOCATION_PROPOSED,
                actor,
                issued.documentNumber() + " " + ground.name());
    }

    /** What the case's newest document says was decided; empty where nothing was, as about a notification. */
    private Optional<Proposal> decided(ApplicationId id) {
        return dispositions.of(id).map(revocations::asCorrected).map(Proposal::decided);
    }

    /** What was proposed and decided about the documents of a case, newest last, for officials of its office. */
    public List<RevocationView> of(Official actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        if (!actor.offices().contains(application.office())) {
            return List.of();
        }
        return revocations.of(id).stream()
                .map(each -> new RevocationView(
                        each,
                        documents
                                .of(id)
                                .get(each.document() - 1)
                                .documentNumber()
                                .value(),
                        accounts.displayName(each.proposedBy()),
                        each.closedBy().map(accounts::displayName)))
                .toList();
    }
}
