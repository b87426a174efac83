package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * What goes on around the review of a case.
 *
 * @param payments what is to be paid; their places in the list name them in the database
 * @param dispatch how what is given out reaches the applicant
 * @param inboxFields fields by whose answers officials filter their inbox
 * @param stage which stage of a procedure of several it is; empty if it is begun by itself
 */
public record CaseHandling(
        List<PaymentRule> payments, DispatchRules dispatch, List<String> inboxFields, Optional<StageRule> stage) {

    public CaseHandling {
        payments = List.copyOf(payments);
        inboxFields = List.copyOf(inboxFields);
    }

    /**
     * A payment that an application owes.
     *
     * @param index place of the rule in {@link CaseHandling#payments()}, from 0
     * @param rule why
     * @param yen how much, over 0
     */
    public record Payable(int index, PaymentRule rule, long yen) {}

    /** What these answers owe, as rules and tables tell it; amounts never come from a browser. */
    public List<Payable> payables(Evaluation evaluation, LocalDate arrivedOn) {
        List<Payable> all = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            int index = i;
            PaymentRule rule = payments.get(i);
            rule.yen(evaluation, arrivedOn).ifPresent(yen -> all.add(new Payable(index, rule, yen)));
        }
        return all;
    }
}
