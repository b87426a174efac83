package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.DocumentRevocations;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;

/**
 * Issues the document that takes a revoked one's place (差替え): of the same disposition, with the date and the last day
 * of the first one, and with what two people corrected. The message's key is {@link
 * DocumentRevocation#key()}.
 */
@Singleton
class ReplaceDocument implements Delivery {
    private final Applications applications;
    private final Dispositions dispositions;
    private final ApprovedDisposition approved;
    private final DocumentRevocations revocations;
    private final IssuedDocuments documents;
    private final ProcedureCatalogue catalogue;
    private final SealingDesk sealing;
    private final DispatchDesk desk;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ReplaceDocument(
            Applications applications,
            Dispositions dispositions,
            ApprovedDisposition approved,
            DocumentRevocations revocations,
            IssuedDocuments documents,
            ProcedureCatalogue catalogue,
            SealingDesk sealing,
            DispatchDesk desk,
            CaseStep step,
            Clock clock) {
        this.applications = applications;
        this.dispositions = dispositions;
        this.approved = approved;
        this.revocations = revocations;
        this.documents = documents;
        this.catalogue = catalogue;
        this.sealing = sealing;
        this.desk = desk;
        this.step = step;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.REPLACE_DOCUMENT;
    }

    @Override
    public void deliver(OutboxMessage message) throws MissingGlyph, TimestampUnavailable, IOException, NotYet {
        Application application = applications.lock(message.application()).orElseThrow();
        DocumentRevocation revocation = agreed(application, SignatureMessage.correction(message));
        List<IssuedDocument> issued = documents.of(application.id());
        IssuedDocument old = issued.get(revocation.document() - 1);
        if (old.replacedBy().isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Disposition> disposition = disposition(application);
        Issuance issuance = Issuance.again(
                        application,
                        disposition,
                        disposition.flatMap(made -> approved.authority(application)),
                        catalogue.version(application.procedure()).definition(),
                        new Issuance.Predecessor(old, issued.get(0).issuedAt()),
                        now,
                        clock.getZone())
                .orElseThrow();
        IssuedDocument made = sealing.issue(issuance);
        Way way = desk.replaced(issuance, made.number());
        application.touch(now);
        step.done(application, JournalAct.DOCUMENT_REPLACED, old.documentNumber() + " by " + made.documentNumber());
        step.notify(
                application,
                way == Way.ELECTRONIC ? Notice.DOCUMENT_REPLACED : Notice.DOCUMENT_REPLACED_BY_POST,
                made.number());
    }

    /** Whoever asks for a replacement, nothing is sealed that two people did not agree on: checked again here. */
    private DocumentRevocation agreed(Application application, int number) {
        return revocations.of(application.id()).stream()
                .filter(each -> each.number() == number
                        && each.isDecided()
                        && each.ground().isReplacing())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Nobody decided to replace a document of " + application.id()));
    }

    /** The disposition as approved, reading as corrected; empty for a notification, about which nothing is decided. */
    private Optional<Disposition> disposition(Application application) {
        if (dispositions.of(application.id()).isEmpty()) {
            return Optional.empty();
        }
        Disposition made = approved.of(application);
        Disposition read = made.reading(revocations.asCorrected(made));
        if (!read.content().isSameDecision(made.content())) {
            throw new IllegalStateException("A correction of " + application.id() + " decides something else");
        }
        return Optional.of(read);
    }
}
