package jp.madoguchi.workflow.usecase.payment;

import java.util.List;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Waiver;

/**
 * A case's demand as people see it.
 *
 * @param demand the sums, the slip, the state
 * @param waivers what was forgiven and why, oldest first
 * @param grounds grounds on which it may be waived; empty if it may not
 * @param overdue whether its last day is over
 */
public record PaymentView(Demand demand, List<Waiver> waivers, List<LocalizedText> grounds, boolean overdue) {
    public PaymentView {
        waivers = List.copyOf(waivers);
        grounds = List.copyOf(grounds);
    }
}
