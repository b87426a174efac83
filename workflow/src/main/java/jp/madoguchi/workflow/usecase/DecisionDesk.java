package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.webhook.Subscriptions;
import jp.madoguchi.workflow.webhook.WebhookEvent;

/** Makes the disposition (処分) of a draft whose last approval is there. */
@Singleton
class DecisionDesk {
    private final Dispositions dispositions;
    private final CaseClock caseClock;
    private final ProcedureCatalogue catalogue;
    private final PaymentDesk payments;
    private final PublicInspectionDesk inspections;
    private final CounterEntries entries;
    private final JournalWriter journal;
    private final Subscriptions subscriptions;

    @Inject
    DecisionDesk(
            Dispositions dispositions,
            CaseClock caseClock,
            ProcedureCatalogue catalogue,
            PaymentDesk payments,
            PublicInspectionDesk inspections,
            CounterEntries entries,
            JournalWriter journal,
            Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
        this.dispositions = dispositions;
        this.caseClock = caseClock;
        this.catalogue = catalogue;
        this.payments = payments;
        this.inspections = inspections;
        this.entries = entries;
        this.journal = journal;
    }

    /** Deciding takes a one-time code of the last five minutes. */
    static void requireStepUp(Official actor, Instant at) throws Forbidden {
        if (!actor.steppedUp(at)) {
            throw new Forbidden(Forbidden.Reason.STEP_UP_NEEDED);
        }
    }

    void decide(Application application, Draft draft, Official actor, Instant at) throws NotAllowedNow, Forbidden {
        if (entries.isWriter(application.id(), actor.id())) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        inspections.requireOver(application, draft.proposal(), at);
        Disposition made = new Disposition(application.id(), draft.proposal(), actor.id(), at);
        if (made.granted()) {
            payments.requirePaid(application.id());
        }
        application.dispose(made.granted(), at);
        caseClock.stop(application, at);
        dispositions.add(application.agency(), made, draft.id());
        journal.record(application, JournalAct.DISPOSITION_MADE, actor, made.granted() ? "GRANT" : "REFUSAL");
        subscriptions.announce(application, WebhookEvent.DISPOSITION_MADE, 0, at);
        if (made.granted()) {
            payments.granted(application, catalogue.version(application.procedure()), at);
        }
    }
}
