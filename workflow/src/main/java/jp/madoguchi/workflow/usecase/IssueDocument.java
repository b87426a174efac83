package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.issuance.DocumentNumber;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.VerificationCode;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** Renders, numbers, seals and stores the document of a disposition (交付); the case ends with it. */
@Singleton
class IssueDocument implements Delivery {
    private final Applications applications;
    private final Reviews reviews;
    private final Dispositions dispositions;
    private final IssuedDocuments documents;
    private final ProcedureCatalogue catalogue;
    private final DocumentText text;
    private final DocumentSealer sealer;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    IssueDocument(
            Applications applications,
            Reviews reviews,
            Dispositions dispositions,
            IssuedDocuments documents,
            ProcedureCatalogue catalogue,
            DocumentText text,
            DocumentSealer sealer,
            ApplicationLifecycle lifecycle,
            CaseStep step,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.dispositions = dispositions;
        this.documents = documents;
        this.catalogue = catalogue;
        this.text = text;
        this.sealer = sealer;
        this.lifecycle = lifecycle;
        this.step = step;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.ISSUE_DOCUMENT;
    }

    @Override
    public void deliver(OutboxMessage message) throws MissingGlyph, TimestampUnavailable, IOException, NotAllowedNow {
        Application application = applications.lock(message.application()).orElseThrow();
        if (application.state() == ApplicationState.ISSUED) {
            return;
        }
        Disposition disposition = approved(application);
        PublishedProcedure procedure = catalogue.version(application.procedure());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String detail = "";
        Optional<DocumentDefinition> wanted = procedure
                .definition()
                .documentFor(
                        disposition.granted() ? DocumentDefinition.Outcome.GRANT : DocumentDefinition.Outcome.REFUSAL);
        if (wanted.isPresent()) {
            detail = issue(application, disposition, procedure, wanted.get(), now)
                    .value();
        }
        application.issue(now);
        lifecycle.documentIssued(application.id());
        step.done(application, JournalAct.DOCUMENT_ISSUED, detail);
        step.notify(application, Notice.ISSUED, 0);
    }

    private DocumentNumber issue(
            Application application,
            Disposition disposition,
            PublishedProcedure procedure,
            DocumentDefinition wanted,
            Instant now)
            throws MissingGlyph, TimestampUnavailable, IOException {
        DocumentNumber number = documents.nextNumber(application.agency(), application.office(), fiscalYear(now));
        VerificationCode code = VerificationCode.next();
        byte[] pdf = text.render(application, disposition, procedure, wanted, number, code, now);
        String agency = documents.agencyName(application.agency());
        byte[] sealed = sealer.seal(
                pdf,
                new DocumentSealer.Statement(
                        procedure.definition().headTitle().ja(), wanted.title().ja(), agency),
                now);
        IssuedDocument issued = new IssuedDocument(
                application.id(),
                documents.of(application.id()).size() + 1,
                application.agency(),
                number,
                wanted.title().ja(),
                code.sha256(),
                sha256(sealed),
                now,
                Optional.empty());
        documents.add(issued, sealed);
        return number;
    }

    /** What is sealed was decided by as many people as the draft needed: checked again at the last moment. */
    private Disposition approved(Application application) {
        Disposition disposition = dispositions.of(application.id()).orElseThrow();
        Draft draft = reviews.lastDraft(application.id()).orElseThrow();
        boolean decided = draft.status() == Draft.Status.DECIDED
                && draft.approvals().size() >= draft.levelsNeeded()
                && draft.approvals().stream()
                        .noneMatch(approval -> approval.by().equals(draft.draftedBy()));
        if (!decided) {
            throw new IllegalStateException("The disposition of " + application.id() + " is not approved");
        }
        return disposition;
    }

    /** The fiscal year begins in April. */
    private int fiscalYear(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
