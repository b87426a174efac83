package jp.madoguchi.forms.catalogue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * How the procedure ends.
 *
 * @param approvalLevels persons who must agree after the drafter, 0–4
 * @param grantTerm what granting is called: 許可, 交付
 * @param refusalTerm what refusing is called: 不許可, 不交付
 * @param reviewStandards the published standards (審査基準)
 * @param remedyNotice how to appeal; empty if the outcome cannot be appealed
 * @param withdrawalUntil the last moment at which the applicant may withdraw
 */
public record DecisionRules(
        int approvalLevels,
        LocalizedText grantTerm,
        LocalizedText refusalTerm,
        List<LocalizedText> reviewStandards,
        Optional<RemedyNotice> remedyNotice,
        WithdrawalUntil withdrawalUntil) {

    /** How long an applicant may withdraw. */
    public enum WithdrawalUntil {
        /** Until the disposition. */
        DISPOSITION,
        /** Until the document is issued. */
        ISSUANCE
    }

    /** Checks the range. */
    public DecisionRules {
        if (approvalLevels < 0 || approvalLevels > 4) {
            throw new IllegalArgumentException("0–4 approval levels, was " + approvalLevels);
        }
        reviewStandards = List.copyOf(reviewStandards);
    }
}
