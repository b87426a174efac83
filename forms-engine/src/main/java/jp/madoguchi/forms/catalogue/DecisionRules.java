package jp.madoguchi.forms.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.forms.template.AnswerDecision;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * How the procedure ends.
 *
 * @param approvalLevels persons who must agree after the drafter, 0–4; the most of them where a table tells how many
 * @param steps the named steps of the chain, first to last; as many as {@code approvalLevels}
 * @param levels how many of the steps a case needs, by its answers; the case then ends with a lower step's standing
 *     authority (専決). Empty if always all
 * @param grantTerm what granting is called: 許可, 交付
 * @param refusalTerm what refusing is called: 不許可, 不交付
 * @param reviewStandards the published standards (審査基準)
 * @param remedyNotice how to appeal; empty if the outcome cannot be appealed
 * @param withdrawalUntil the last moment at which the applicant may withdraw
 */
public record DecisionRules(
        int approvalLevels,
        List<ApprovalStep> steps,
        Optional<AnswerDecision> levels,
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

    /** Checks the range; steps without names are numbered. */
    public DecisionRules {
        if (approvalLevels < 0 || approvalLevels > 4) {
            throw new IllegalArgumentException("0–4 approval levels, was " + approvalLevels);
        }
        steps = steps.size() == approvalLevels
                ? List.copyOf(steps)
                : IntStream.rangeClosed(1, approvalLevels)
                        .mapToObj(ApprovalStep::numbered)
                        .toList();
        reviewStandards = List.copyOf(reviewStandards);
    }

    /**
     * The steps that a case with these answers passes. Where the table gives no number of its steps, it passes all: a
     * gap in a table never shortens the chain.
     */
    public List<ApprovalStep> chain(Evaluation evaluation, LocalDate day) {
        int needed = levels.flatMap(table -> table.decide(evaluation, day))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(approvalLevels)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(approvalLevels);
        return steps.subList(0, needed);
    }
}
