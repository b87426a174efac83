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
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;
import jp.madoguchi.workflow.usecase.Notice;
import jp.madoguchi.workflow.usecase.PaymentDesk;

/** Orders that an over-payment is paid back (過誤納金の還付). A fee that was owed is never paid back. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RefundOverpayment {
    private final CaseAccess access;
    private final Payments payments;
    private final PaymentDesk desk;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RefundOverpayment(CaseAccess access, Payments payments, PaymentDesk desk, CaseStep step, Clock clock) {
        this.access = access;
        this.payments = payments;
        this.desk = desk;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Pays back the whole over-payment of a demand; returns the new case version.
     *
     * @throws NotAllowedNow if nothing was overpaid: whatever the outcome of the case, what was owed is kept
     */
    public long refund(Official actor, ApplicationId id, long caseVersion, int number) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER, Role.APPROVER);
        Instant now = clock.instant();
        if (!actor.steppedUp(now)) {
            throw new Forbidden(Forbidden.Reason.STEP_UP_NEEDED);
        }
        Demand demand = Demands.numbered(payments, id, number);
        long yen = demand.overpaidYen();
        if (yen == 0) {
            throw new NotAllowedNow(NotAllowedNow.Reason.AMOUNT_TOO_HIGH);
        }
        payments.refund(demand, yen, actor.id(), now);
        Demand refunded =
                demand.with(demand.amountYen(), demand.waivedYen(), demand.paidYen(), demand.refundedYen() + yen, now);
        desk.change(application, refunded, now);
        application.touch(now);
        step.notify(application, Notice.PAYMENT_REFUNDED, Math.toIntExact(application.version()));
        return step.done(
                application, JournalAct.PAYMENT_REFUNDED, actor, demand.slip().paymentNumber() + " " + yen);
    }
}
