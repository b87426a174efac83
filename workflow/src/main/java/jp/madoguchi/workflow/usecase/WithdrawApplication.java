package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Withdraws (取下げ) before the disposition, or before issuance where the procedure says so. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class WithdrawApplication {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final ApplicationLifecycle lifecycle;
    private final SideBranches branches;
    private final NumberDesk numbers;
    private final PaymentDesk payments;
    private final JournalWriter journal;
    private final CaseClock caseClock;
    private final CorrectionDesk corrections;
    private final CounterDesk counter;
    private final FilingPower power;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    WithdrawApplication(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            ApplicationLifecycle lifecycle,
            SideBranches branches,
            NumberDesk numbers,
            PaymentDesk payments,
            JournalWriter journal,
            CaseClock caseClock,
            CorrectionDesk corrections,
            CounterDesk counter,
            FilingPower power,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.lifecycle = lifecycle;
        this.branches = branches;
        this.numbers = numbers;
        this.payments = payments;
        this.journal = journal;
        this.caseClock = caseClock;
        this.corrections = corrections;
        this.counter = counter;
        this.power = power;
        this.step = step;
        this.clock = clock;
    }

    /** Withdraws; a repeat is no error. */
    public void withdraw(Applicant actor, ApplicationId id, String reason) throws RuleViolation {
        Application application = access.lock(actor, id);
        if (application.state() == ApplicationState.WITHDRAWN) {
            return;
        }
        Instant now = clock.instant();
        power.require(actor, catalogue.version(application.procedure()), now);
        withdraw(application, reason, now, now, now);
        step.done(application, JournalAct.APPLICATION_WITHDRAWN, actor, "");
        step.notify(application, Notice.WITHDRAWN, 0);
    }

    /**
     * An official enters the withdrawal of an applicant without an account; returns the new case version.
     *
     * @param word how it came; it counts from its stamp, also where the office, not knowing, asked for something since
     */
    public long enter(Official actor, ApplicationId id, long caseVersion, String reason, CounterWord word)
            throws RuleViolation {
        Application application = counter.lock(actor, id, caseVersion);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant arrived = application.arrivedAt().orElseThrow();
        Instant withdrawn = counter.take(actor, application, CounterAct.Kind.WITHDRAWAL, word, arrived, now);
        Instant begun = caseClock.latestBegin(application);
        withdraw(application, reason, withdrawn, withdrawn.isBefore(begun) ? begun : withdrawn, now);
        step.notify(application, Notice.WITHDRAWN, 0);
        return step.done(application, JournalAct.WITHDRAWAL_ENTERED, actor, CounterDesk.told(word));
    }

    /** @param closed when what was open ends: no pause ends before it began */
    private void withdraw(Application application, String reason, Instant withdrawn, Instant closed, Instant now)
            throws RuleViolation {
        ApplicationId id = application.id();
        application.withdraw(
                reason.strip(),
                catalogue
                        .version(application.procedure())
                        .definition()
                        .decision()
                        .withdrawalUntil(),
                withdrawn,
                now);
        caseClock.stop(application, closed);
        applications.thaw(id);
        corrections.dropped(application, closed);
        reviews.lastDraft(id).ifPresent(draft -> draft.lapse(now));
        branches.drop(application);
        if (numbers.forget(id)) {
            journal.record(application, JournalAct.INDIVIDUAL_NUMBER_DELETED, "");
        }
        payments.withdrawn(application, now);
        lifecycle.withdrawn(id);
    }
}
