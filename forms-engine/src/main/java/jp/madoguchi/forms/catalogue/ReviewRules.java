package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.template.DocumentExpression;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * What the review of a case contains beside reading it.
 *
 * @param opinions opinions of other offices (意見照会) that are asked for when intake is recorded
 * @param inspection an inspection on site that comes before the draft; empty if none is needed
 * @param publicInspection what is laid open to the public before the decision; empty if nothing is
 * @param guestDays how many days an outside party may be invited into the conversation on a case, 0–90; 0: not at all
 */
public record ReviewRules(
        List<OpinionRule> opinions,
        Optional<SiteInspection> inspection,
        Optional<PublicInspectionRule> publicInspection,
        int guestDays) {
    /** Nothing but reading. */
    public static final ReviewRules PLAIN = new ReviewRules(List.of(), Optional.empty(), Optional.empty(), 0);

    /** Copies the list. */
    public ReviewRules {
        opinions = List.copyOf(opinions);
    }

    /** The opinions that a case with these answers needs. */
    public List<OpinionRule> opinionsFor(Evaluation evaluation, LocalDate arrivedOn) {
        return opinions.stream()
                .filter(rule -> holds(rule.when(), evaluation, arrivedOn))
                .toList();
    }

    /** Whether a case with these answers is drafted only after an inspection. */
    public boolean needsInspection(Evaluation evaluation, LocalDate arrivedOn) {
        return inspection
                .filter(rule -> holds(rule.when(), evaluation, arrivedOn))
                .isPresent();
    }

    private static boolean holds(Optional<DocumentExpression> when, Evaluation evaluation, LocalDate arrivedOn) {
        return when.map(condition -> condition.isTrue(evaluation, arrivedOn, arrivedOn))
                .orElse(true);
    }

    /**
     * An opinion of another office.
     *
     * @param office which
     * @param question what it is asked
     * @param withinDays calendar days it has to answer, 1–365
     * @param shared whether the other offices that are asked see the answer; the applicant never does
     * @param when which cases; empty if every one
     */
    public record OpinionRule(
            String office, LocalizedText question, int withinDays, boolean shared, Optional<DocumentExpression> when) {}

    /**
     * An inspection on site.
     *
     * @param purpose what is looked at, as the applicant reads it
     * @param when which cases; empty if every one
     */
    public record SiteInspection(LocalizedText purpose, Optional<DocumentExpression> when) {}
}
