package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Checks the signature strictly and records arrival, evidence, journal entry, inbox row and outbox rows in one
 * transaction that needs nothing but the database; refused, it leaves no row at all.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
class RecordFiling {
    private static final int FILING = 0;

    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final ArrivalDesk arrivals;
    private final JournalWriter journal;
    private final Inbox inbox;
    private final Outbox outbox;
    private final CaseClock caseClock;
    private final PaymentDesk payments;
    private final InboxAnswers inboxAnswers;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RecordFiling(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            ArrivalDesk arrivals,
            JournalWriter journal,
            Inbox inbox,
            Outbox outbox,
            CaseClock caseClock,
            PaymentDesk payments,
            InboxAnswers inboxAnswers,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.arrivals = arrivals;
        this.journal = journal;
        this.inbox = inbox;
        this.outbox = outbox;
        this.caseClock = caseClock;
        this.payments = payments;
        this.inboxAnswers = inboxAnswers;
        this.step = step;
        this.clock = clock;
    }

    Receipt record(Applicant actor, ApplicationId id, IdempotencyKey key, Submission submission)
            throws RuleViolation, SignatureRejected {
        Application application = access.lock(actor, id);
        Optional<FrozenFiling> frozen = applications.claimKey(
                actor.journalName(), key, SignatureDesk.bodySha256(submission), application, FILING, clock.instant());
        if (application.state() != ApplicationState.FROZEN) {
            return arrivals.earlier(application, FILING)
                    .orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.NOTHING_FROZEN));
        }
        PublishedProcedure procedure = catalogue.version(application.procedure());
        OpeningHours.require(procedure, clock.instant(), clock.getZone());
        ArrivalDesk.Arrived arrived = arrivals.accept(actor, application, FILING, frozen, submission);
        OpeningHours.require(procedure, arrived.at(), clock.getZone());
        application.arrive(arrived.number(), arrived.state(), arrived.at());
        caseClock.start(application);
        String leaf = journal.record(
                application,
                JournalAct.APPLICATION_FILED,
                actor,
                arrived.number().value() + arrivals.agent(actor, application, arrived));
        outbox.add(application.agency(), OutboxKind.START_PROCESS, id.toString(), id, arrived.at());
        Receipt receipt = arrivals.record(application, arrived, leaf);
        payments.arrived(application, procedure, arrived.at());
        inbox.put(
                application, procedure.definition().name().ja(), arrived.party().displayName());
        inboxAnswers.write(application, procedure.definition());
        step.notify(application, Notice.ARRIVED, FILING);
        return receipt;
    }
}
