package jp.madoguchi.forms.catalogue;

import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * A named step of the chain of approvals: concurrence (合議), or, if it is the last one, the final decision (決裁).
 *
 * @param id stable name, a target of remands: {@code section-chief}
 * @param name as officials read it: 課長
 * @param position the post whose holder acts; empty if any approver of the office may
 */
public record ApprovalStep(String id, LocalizedText name, Optional<String> position) {
    /** The name of the drafting step, the first that a draft can be sent back to. */
    public static final String DRAFTING = "drafting";

    /** The nth unnamed step, from 1. */
    static ApprovalStep numbered(int number) {
        return new ApprovalStep(
                "approval-" + number,
                new LocalizedText("決裁（第" + number + "段階）", "決めること（" + number + "番目）", "Approval " + number),
                Optional.empty());
    }
}
