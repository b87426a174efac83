package jp.madoguchi.workflow.payment;

import java.util.List;
import jp.madoguchi.forms.catalogue.PaymentRule;

/** A way by which money reaches the agency: it numbers slips and tells what came in. */
public interface PaymentChannel {
    /** Numbers for a new slip of this kind; {@code running} is unique in the installation. */
    SlipNumbers number(PaymentRule.Kind kind, long running);

    /**
     * What a reconciliation file (収納消込ファイル) says came in, in its order.
     *
     * @throws ReconciliationRejected naming every line that cannot be read; nothing of the file is taken then
     */
    List<Receipt> read(byte[] file) throws ReconciliationRejected;
}
