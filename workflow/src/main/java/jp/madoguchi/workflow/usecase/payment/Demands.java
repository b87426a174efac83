package jp.madoguchi.workflow.usecase.payment;

import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.rule.NotFound;

/** Finds the demand that somebody names. */
final class Demands {
    private Demands() {}

    static Demand numbered(Payments payments, ApplicationId id, int number) throws NotFound {
        return payments.of(id).stream()
                .filter(demand -> demand.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
