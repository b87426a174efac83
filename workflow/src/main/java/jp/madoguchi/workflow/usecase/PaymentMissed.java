package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.clock.Deadline;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.payment.Payments;

/**
 * The last day to pay passes. The applicant is reminded once, the passing stands in the history of both sides; nothing is
 * refused by itself, and what is unpaid still keeps the clock standing.
 *
 * @param payments knows what is still owed
 * @param step sends the reminder
 */
record PaymentMissed(Payments payments, CaseStep step) implements DeadlineAct {
    @Override
    public DeadlineKind kind() {
        return DeadlineKind.FEE_DUE;
    }

    @Override
    public void passed(Application application, Deadline deadline) {
        payments.of(application.id()).stream()
                .filter(demand -> Integer.toString(demand.number()).equals(deadline.reference()))
                .filter(demand -> demand.owedYen() > 0)
                .forEach(demand -> step.notify(application, Notice.PAYMENT_MISSED, demand.number()));
    }
}
