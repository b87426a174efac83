package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.signature.seal.ChosenSeal;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealMissing;
import jp.madoguchi.signature.seal.SealRegister;
import jp.madoguchi.signature.seal.SealUse;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.authority.Authority;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.issuance.DocumentNumber;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.VerificationCode;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.outbox.Waiting;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.Approval;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** Renders, numbers, seals and stores the document of a disposition or a notification (交付); the case ends with it. */
@Singleton
class IssueDocument implements Delivery {
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMinutes(1);

    private final Applications applications;
    private final Reviews reviews;
    private final Dispositions dispositions;
    private final IssuedDocuments documents;
    private final ProcedureCatalogue catalogue;
    private final DocumentText text;
    private final SealRegister seals;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final DispatchDesk desk;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    IssueDocument(
            Applications applications,
            Reviews reviews,
            Dispositions dispositions,
            IssuedDocuments documents,
            ProcedureCatalogue catalogue,
            DocumentText text,
            SealRegister seals,
            ApplicationLifecycle lifecycle,
            CaseStep step,
            DispatchDesk desk,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.dispositions = dispositions;
        this.documents = documents;
        this.catalogue = catalogue;
        this.text = text;
        this.seals = seals;
        this.lifecycle = lifecycle;
        this.step = step;
        this.desk = desk;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.ISSUE_DOCUMENT;
    }

    @Override
    public void deliver(OutboxMessage message)
            throws MissingGlyph, TimestampUnavailable, IOException, NotAllowedNow, NotYet {
        Application application = applications.lock(message.application()).orElseThrow();
        if (application.state().isEnded()) {
            return;
        }
        Optional<Disposition> disposition =
                application.state() == ApplicationState.HANDLED ? Optional.empty() : Optional.of(approved(application));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String detail = "";
        Way way = Way.ELECTRONIC;
        Optional<Issuance> issuance = Issuance.of(
                application,
                disposition,
                disposition.flatMap(made -> authority(application)),
                catalogue.version(application.procedure()).definition(),
                now,
                clock.getZone());
        if (issuance.isPresent()) {
            detail = issue(issuance.get()).value();
            way = desk.issued(issuance.get(), documents.of(application.id()).size());
        }
        application.issue(now);
        lifecycle.documentIssued(application.id());
        boolean silent = application.state() == ApplicationState.COMPLETED && issuance.isEmpty();
        step.done(application, silent ? JournalAct.NOTIFICATION_COMPLETED : JournalAct.DOCUMENT_ISSUED, detail);
        Notice issued = way == Way.ELECTRONIC ? Notice.ISSUED : Notice.DECIDED_BY_POST;
        step.notify(application, silent ? Notice.COMPLETED : issued, 0);
    }

    /** A document without a usable seal waits for it by name; it takes no document number meanwhile. */
    private DocumentNumber issue(Issuance issuance) throws MissingGlyph, TimestampUnavailable, IOException, NotYet {
        SealUse use = issuance.sealUse();
        try {
            return sealed(issuance, seals.choose(use, issuance.at()));
        } catch (SealMissing missing) {
            String name = missing.seal().isEmpty()
                    ? issuance.document().title().ja() + " (" + use.procedure() + "/" + use.document() + ")"
                    : missing.seal();
            throw new NotYet(
                    new Waiting(Waiting.What.valueOf("SEAL_" + missing.reason().name()), name), UNTIL_THE_NEXT_LOOK);
        }
    }

    private DocumentNumber sealed(Issuance issuance, ChosenSeal seal)
            throws MissingGlyph, TimestampUnavailable, IOException, SealMissing {
        Application application = issuance.application();
        Instant now = issuance.at();
        DocumentNumber number =
                documents.nextNumber(application.agency(), application.office(), fiscalYear(issuance.documentDate()));
        VerificationCode code = VerificationCode.next();
        byte[] pdf = text.render(issuance, number, code);
        String title = issuance.document().title().ja();
        byte[] sealed = seal.seal(
                pdf,
                new DocumentSealer.Statement(issuance.issuer(), title, documents.agencyName(application.agency())),
                now);
        IssuedDocument issued = new IssuedDocument(
                application.id(),
                documents.of(application.id()).size() + 1,
                application.agency(),
                number,
                title,
                code.sha256(),
                sha256(sealed),
                now,
                Optional.of(seal.id()),
                issuance.validUntil(),
                Optional.empty());
        documents.add(issued, sealed);
        outbox.add(
                application.agency(),
                OutboxKind.AUGMENT_DOCUMENT,
                AugmentDocument.key(application.id(), "sealed", issued.number()),
                application.id(),
                now);
        return number;
    }

    /** What is sealed is what as many people as the draft needed approved: checked again at the last moment. */
    private Disposition approved(Application application) {
        Disposition disposition = dispositions.of(application.id()).orElseThrow();
        Draft draft = reviews.lastDraft(application.id()).orElseThrow();
        List<Approval> approvals = draft.approvals();
        OfficialId last = approvals.isEmpty()
                ? draft.draftedBy()
                : approvals.get(approvals.size() - 1).by();
        boolean decided = draft.status() == Draft.Status.DECIDED
                && disposition.content().decided().equals(draft.proposal().decided())
                && disposition.decidedBy().equals(last)
                && approvals.size() >= draft.levelsNeeded()
                && approvals.stream().noneMatch(approval -> approval.by().equals(draft.draftedBy()));
        if (!decided) {
            throw new IllegalStateException("The disposition of " + application.id() + " is not approved");
        }
        return disposition;
    }

    /** By what right the last approval was given. */
    private Optional<Authority> authority(Application application) {
        List<Approval> approvals =
                reviews.lastDraft(application.id()).orElseThrow().approvals();
        return approvals.isEmpty()
                ? Optional.empty()
                : Optional.of(approvals.get(approvals.size() - 1).authority());
    }

    /** The fiscal year begins in April. */
    private static int fiscalYear(LocalDate day) {
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
