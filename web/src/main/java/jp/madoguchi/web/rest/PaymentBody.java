package jp.madoguchi.web.rest;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.usecase.payment.PaymentView;

/** What a case owes, with the numbers of its slip. */
record PaymentBody(
        int number,
        PaymentRule.Kind kind,
        Texts name,
        Demand.State state,
        long amountYen,
        long waivedYen,
        long paidYen,
        long owedYen,
        long overpaidYen,
        LocalDate dueOn,
        String collector,
        String paymentNumber,
        String confirmationNumber,
        String category) {
    static PaymentBody of(PaymentView payment) {
        Demand demand = payment.demand();
        return new PaymentBody(
                demand.number(),
                demand.kind(),
                Texts.of(demand.name()),
                demand.state(),
                demand.amountYen(),
                demand.waivedYen(),
                demand.paidYen(),
                demand.owedYen(),
                demand.overpaidYen(),
                demand.dueOn(),
                demand.slip().collector(),
                demand.slip().paymentNumber(),
                demand.slip().confirmationNumber(),
                demand.slip().category());
    }

    static List<PaymentBody> all(List<PaymentView> payments) {
        return payments.stream().map(PaymentBody::of).toList();
    }
}
