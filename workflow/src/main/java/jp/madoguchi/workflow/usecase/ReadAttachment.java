package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Reads an attached file: its applicant, or an official of the office in charge, which is recorded. Nobody reads what the
 * malware scanner has not found clean.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ReadAttachment {
    private final CaseAccess access;
    private final Applications applications;
    private final Quarantine quarantine;
    private final JournalWriter journal;

    @Inject
    ReadAttachment(CaseAccess access, Applications applications, Quarantine quarantine, JournalWriter journal) {
        this.access = access;
        this.applications = applications;
        this.quarantine = quarantine;
        this.journal = journal;
    }

    /** Reads. */
    public StoredFile read(Actor actor, ApplicationId id, AttachmentId attachment) throws RuleViolation {
        Application application = access.read(actor, id);
        Attachment found = applications.attachments(id).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .orElseThrow(NotFound::new);
        quarantine.requireOpen(id, found.sha256());
        byte[] content = applications.content(id, attachment).orElseThrow(NotFound::new);
        if (actor instanceof Official) {
            journal.record(application, JournalAct.ATTACHMENT_VIEWED, actor, attachment.toString());
        }
        return new StoredFile(found.name(), found.contentType(), content);
    }
}
