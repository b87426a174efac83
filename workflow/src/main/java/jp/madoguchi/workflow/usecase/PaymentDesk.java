package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.CaseHandling.Payable;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.clock.Deadlines;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.PaymentChannel;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** What a case owes follows its answers; whoever calls holds the lock of the application's row. */
@Singleton
public class PaymentDesk {
    private final Payments payments;
    private final PaymentChannel channel;
    private final JournalWriter journal;
    private final CaseStep step;
    private final CaseClock caseClock;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    PaymentDesk(
            Payments payments,
            PaymentChannel channel,
            JournalWriter journal,
            CaseStep step,
            CaseClock caseClock,
            Deadlines deadlines,
            Clock clock) {
        this.payments = payments;
        this.channel = channel;
        this.journal = journal;
        this.step = step;
        this.caseClock = caseClock;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** At arrival: demands what is owed from then on; the standard period waits for it. */
    void arrived(Application application, PublishedProcedure procedure, Instant at) {
        List<String> waited = demand(application, procedure, PaymentRule.Due.ARRIVAL, List.of(), at).stream()
                .filter(Demand::pausesClock)
                .map(PaymentDesk::reference)
                .toList();
        if (!waited.isEmpty()) {
            caseClock.startPaused(application, ClockPause.UNPAID_FEE, waited, at);
        }
    }

    /** Sets the deadlines of what is owed from arrival on; with the process, so that a filing need not wait for them. */
    void watch(Application application) {
        payments.of(application.id()).forEach(demand -> watch(application, demand));
    }

    /** Reminds after the last day, unless nothing is owed any more. */
    private void watch(Application application, Demand demand) {
        if (demand.owedYen() > 0) {
            deadlines.set(
                    application,
                    DeadlineKind.FEE_DUE,
                    reference(demand),
                    demand.dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        } else {
            deadlines.cancel(application.id(), DeadlineKind.FEE_DUE, reference(demand));
        }
    }

    /** After a correction the answers may owe more or less. */
    void corrected(Application application, PublishedProcedure procedure, Instant at) {
        demand(application, procedure, PaymentRule.Due.ARRIVAL, payments.of(application.id()), at).stream()
                .filter(Demand::pausesClock)
                .forEach(demand -> caseClock.pause(application, ClockPause.UNPAID_FEE, reference(demand), at));
    }

    /** At the grant: demands what is owed for it. */
    void granted(Application application, PublishedProcedure procedure, Instant at) {
        if (!demand(application, procedure, PaymentRule.Due.GRANT, payments.of(application.id()), at)
                .isEmpty()) {
            step.notify(application, Notice.PAYMENT_DEMANDED, 0);
        }
    }

    /** Some payments come before the grant. */
    void requirePaid(ApplicationId id) throws NotAllowedNow {
        if (payments.of(id).stream().anyMatch(demand -> demand.blocksGrant() && demand.owedYen() > 0)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.NOT_PAID);
        }
    }

    /** Withdrawn: what is unpaid is not demanded any more, what was paid is kept. */
    void withdrawn(Application application, Instant at) {
        for (Demand demand : payments.of(application.id())) {
            if (demand.owedYen() > 0) {
                change(application, demand.cancelled(at), at);
                journal.record(
                        application, JournalAct.PAYMENT_CANCELLED, demand.slip().paymentNumber());
            }
        }
    }

    /** Writes a demand's new sums; the clock stands still while something is owed, and goes on when it is not. */
    public void change(Application application, Demand after, Instant at) {
        payments.put(after);
        watch(application, after);
        if (!after.pausesClock()) {
            return;
        }
        if (after.owedYen() > 0) {
            caseClock.pause(application, ClockPause.UNPAID_FEE, reference(after), at);
        } else {
            caseClock.resume(application, ClockPause.UNPAID_FEE, reference(after), at);
        }
    }

    private static String reference(Demand demand) {
        return Integer.toString(demand.number());
    }

    /** Demands what is newly owed and changes what was owed before; returns the new demands. */
    private List<Demand> demand(
            Application application,
            PublishedProcedure procedure,
            PaymentRule.Due due,
            List<Demand> before,
            Instant at) {
        if (procedure.definition().handling().payments().isEmpty()) {
            return List.of();
        }
        LocalDate arrivedOn = application.day(at, clock.getZone());
        Evaluation evaluation = procedure.definition().form().evaluate(application.filed(), arrivedOn);
        Map<Integer, Payable> owed = new HashMap<>();
        procedure.definition().handling().payables(evaluation, arrivedOn).stream()
                .filter(payable -> payable.rule().due() == due)
                .forEach(payable -> owed.put(payable.index(), payable));
        List<PaymentRule> rules = procedure.definition().handling().payments();
        for (Demand demand : before) {
            if (rules.get(demand.rule()).due() == due) {
                Payable now = owed.remove(demand.rule());
                reassess(application, demand, now == null ? 0 : now.yen(), at);
            }
        }
        List<Demand> demanded = new ArrayList<>();
        for (Payable payable : owed.values()) {
            demanded.add(add(application, payable, before.size() + demanded.size() + 1, at));
        }
        return demanded;
    }

    private Demand add(Application application, Payable payable, int number, Instant at) {
        PaymentRule rule = payable.rule();
        Demand demand = new Demand(
                ApplicationId.timeOrdered(at),
                application.id(),
                application.agency(),
                application.office(),
                number,
                payable.index(),
                rule.kind(),
                rule.name(),
                rule.blocksGrant(),
                rule.due() == PaymentRule.Due.ARRIVAL,
                payable.yen(),
                0,
                0,
                0,
                channel.number(rule.kind(), payments.nextNumber()),
                at,
                LocalDate.ofInstant(at, clock.getZone()).plusDays(rule.withinDays()),
                Optional.empty(),
                Optional.empty());
        payments.add(demand);
        journal.record(
                application,
                JournalAct.PAYMENT_DEMANDED,
                demand.slip().paymentNumber() + " " + demand.kind() + " " + demand.amountYen());
        if (!application.arrivedAt().equals(Optional.of(at))) {
            watch(application, demand);
        }
        return demand;
    }

    private void reassess(Application application, Demand demand, long yen, Instant at) {
        if (yen == demand.amountYen() || demand.cancelledAt().isPresent()) {
            return;
        }
        Demand changed =
                demand.with(yen, Math.min(demand.waivedYen(), yen), demand.paidYen(), demand.refundedYen(), at);
        change(application, changed, at);
        journal.record(
                application,
                JournalAct.PAYMENT_CHANGED,
                demand.slip().paymentNumber() + " " + demand.amountYen() + " → " + yen);
    }
}
