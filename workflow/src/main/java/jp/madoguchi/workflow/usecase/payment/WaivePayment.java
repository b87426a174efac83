package jp.madoguchi.workflow.usecase.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.payment.Waiver;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.Notice;
import jp.madoguchi.workflow.usecase.PaymentDesk;

/** Waives a payment (減免), in part or whole, on a ground of the procedure and with the reason in this case. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class WaivePayment {
    private final CaseAccess access;
    private final Payments payments;
    private final PaymentDesk desk;
    private final ProcedureCatalogue catalogue;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    WaivePayment(
            CaseAccess access,
            Payments payments,
            PaymentDesk desk,
            ProcedureCatalogue catalogue,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.payments = payments;
        this.desk = desk;
        this.catalogue = catalogue;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Waives; returns the new case version. What was paid beyond the rest can be refunded then.
     *
     * @param number of the demand within the case
     * @param yen how much, at most what was demanded and is not waived yet
     * @param ground place of the ground in the procedure's list, from 0
     */
    public long waive(
            Official actor, ApplicationId id, long caseVersion, int number, long yen, int ground, String reason)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER, Role.APPROVER);
        Instant now = clock.instant();
        if (!actor.steppedUp(now)) {
            throw new Forbidden(Forbidden.Reason.STEP_UP_NEEDED);
        }
        Demand demand = Demands.numbered(payments, id, number);
        var rules = catalogue
                .version(application.procedure())
                .definition()
                .handling()
                .payments();
        var grounds = rules.get(demand.rule()).waiverGrounds();
        if (ground < 0 || ground >= grounds.size()) {
            throw new NotFound();
        }
        if (reason.isBlank()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (demand.cancelledAt().isPresent()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        if (yen < 1 || yen > demand.amountYen() - demand.waivedYen()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.AMOUNT_TOO_HIGH);
        }
        payments.waive(demand, new Waiver(yen, grounds.get(ground).ja(), reason.strip(), actor.id(), now));
        Demand waived =
                demand.with(demand.amountYen(), demand.waivedYen() + yen, demand.paidYen(), demand.refundedYen(), now);
        desk.change(application, waived, now);
        application.touch(now);
        step.notify(application, Notice.PAYMENT_WAIVED, Math.toIntExact(application.version()));
        return step.done(
                application, JournalAct.PAYMENT_WAIVED, actor, demand.slip().paymentNumber() + " " + yen);
    }
}
