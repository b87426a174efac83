package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Hands out an issued document to an official of the office in charge, and to its applicant if electronic delivery was
 * chosen; the first time the applicant opens it is recorded.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DownloadDocument {
    private final CaseAccess access;
    private final IssuedDocuments documents;
    private final JournalWriter journal;
    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final Clock clock;

    @Inject
    DownloadDocument(
            CaseAccess access,
            IssuedDocuments documents,
            JournalWriter journal,
            Dispatches dispatches,
            DispatchDesk desk,
            Clock clock) {
        this.access = access;
        this.documents = documents;
        this.journal = journal;
        this.dispatches = dispatches;
        this.desk = desk;
        this.clock = clock;
    }

    /** Downloads. */
    public StoredFile download(Actor actor, ApplicationId id, int number) throws RuleViolation {
        Application application = access.read(actor, id);
        IssuedDocument document = documents.of(id).stream()
                .filter(issued -> issued.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (actor instanceof Applicant) {
            if (dispatches.wayOf(id, number) != Way.ELECTRONIC) {
                throw new NotFound();
            }
            desk.opened(application, number, clock.instant());
        }
        byte[] pdf = documents.pdf(id, number).orElseThrow(NotFound::new);
        journal.record(
                application,
                JournalAct.DOCUMENT_DOWNLOADED,
                actor,
                document.documentNumber().value());
        return new StoredFile(document.documentNumber() + ".pdf", "application/pdf", pdf);
    }
}
