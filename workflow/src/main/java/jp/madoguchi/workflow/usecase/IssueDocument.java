package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** Issues the document of a disposition or a notification (交付); the case ends with it. */
@Singleton
class IssueDocument implements Delivery {
    private final Applications applications;
    private final ApprovedDisposition approved;
    private final ProcedureCatalogue catalogue;
    private final SealingDesk sealing;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final DispatchDesk desk;
    private final Clock clock;

    @Inject
    IssueDocument(
            Applications applications,
            ApprovedDisposition approved,
            ProcedureCatalogue catalogue,
            SealingDesk sealing,
            ApplicationLifecycle lifecycle,
            CaseStep step,
            DispatchDesk desk,
            Clock clock) {
        this.applications = applications;
        this.approved = approved;
        this.catalogue = catalogue;
        this.sealing = sealing;
        this.lifecycle = lifecycle;
        this.step = step;
        this.desk = desk;
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
        Optional<Disposition> disposition = application.state() == ApplicationState.HANDLED
                ? Optional.empty()
                : Optional.of(approved.of(application));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String detail = "";
        Way way = Way.ELECTRONIC;
        Optional<Issuance> issuance = Issuance.of(
                application,
                disposition,
                disposition.flatMap(made -> approved.authority(application)),
                catalogue.version(application.procedure()).definition(),
                now,
                clock.getZone());
        if (issuance.isPresent()) {
            IssuedDocument issued = sealing.issue(issuance.get());
            detail = issued.documentNumber().value();
            way = desk.issued(issuance.get(), issued.number());
        }
        application.issue(now);
        lifecycle.documentIssued(application.id());
        boolean silent = application.state() == ApplicationState.COMPLETED && issuance.isEmpty();
        step.done(application, silent ? JournalAct.NOTIFICATION_COMPLETED : JournalAct.DOCUMENT_ISSUED, detail);
        Notice issued = way == Way.ELECTRONIC ? Notice.ISSUED : Notice.DECIDED_BY_POST;
        step.notify(application, silent ? Notice.COMPLETED : issued, 0);
    }
}
