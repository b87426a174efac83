package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Hands out an issued document to its applicant or to an official of the office in charge. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DownloadDocument {
    private final CaseAccess access;
    private final IssuedDocuments documents;
    private final JournalWriter journal;

    @Inject
    DownloadDocument(CaseAccess access, IssuedDocuments documents, JournalWriter journal) {
        this.access = access;
        this.documents = documents;
        this.journal = journal;
    }

    /** Downloads. */
    public StoredFile download(Actor actor, ApplicationId id, int number) throws RuleViolation {
        Application application = access.read(actor, id);
        IssuedDocument document = documents.of(id).stream()
                .filter(issued -> issued.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        byte[] pdf = documents.pdf(id, number).orElseThrow(NotFound::new);
        journal.record(
                application,
                JournalAct.DOCUMENT_DOWNLOADED,
                actor,
                document.documentNumber().value());
        return new StoredFile(document.documentNumber() + ".pdf", "application/pdf", pdf);
    }
}
