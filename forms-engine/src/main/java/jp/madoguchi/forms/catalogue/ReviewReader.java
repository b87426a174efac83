package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.template.AnswerDecision;

/** Reads what review and decision need beyond plain values: steps, tables and conditions over the form's fields. */
final class ReviewReader {
    private final FormDefinition form;
    private final DecisionReader decisions;
    private final ExpressionReader expressions;

    ReviewReader(FormDefinition form, DecisionReader decisions, FindingList findings) {
        this.form = form;
        this.decisions = decisions;
        this.expressions = new ExpressionReader(form, findings);
    }

    /** {@code review:} of procedure.yaml; a notification has no review. */
    ReviewRules review(YamlMap file, Lifecycle lifecycle) {
        Optional<YamlMap> found = file.map("review");
        if (found.isEmpty()) {
            return ReviewRules.PLAIN;
        }
        YamlMap review = found.get();
        if (lifecycle == Lifecycle.NOTIFICATION) {
            file.error("review", "a notification is handled without review");
        }
        List<ReviewRules.OpinionRule> opinions = new ArrayList<>();
        for (YamlMap map : review.maps("opinions")) {
            opinions.add(new ReviewRules.OpinionRule(
                    map.text("office"),
                    map.localized("question"),
                    map.integer("within-days", 1, 365, 14),
                    map.flag("shared", false),
                    expressions.condition(map, "when")));
            map.finish();
        }
        Optional<ReviewRules.SiteInspection> inspection = review.map("inspection")
                .map(map -> {
                    var rule = new ReviewRules.SiteInspection(
                            map.localized("purpose"), expressions.condition(map, "when"));
                    map.finish();
                    return rule;
                });
        Optional<PublicInspectionRule> publicInspection = new PublicInspectionReader(form).read(review, file);
        int guestDays = review.integer("guest-days", 0, 90, 0);
        review.finish();
        return new ReviewRules(opinions, inspection, publicInspection, guestDays);
    }

    /** {@code steps} of {@code decision:}, as many as {@code approval-levels}. */
    List<ApprovalStep> steps(YamlMap decision, int levels) {
        List<ApprovalStep> steps = new ArrayList<>();
        for (YamlMap map : decision.maps("steps")) {
            String id = map.text("id");
            boolean taken = steps.stream().anyMatch(step -> step.id().equals(id));
            if (taken || !id.matches("[a-z][a-z0-9-]{0,39}") || id.equals(ApprovalStep.DRAFTING)) {
                map.error("id", "each step has a name of its own in small letters, other than 'drafting'");
            }
            steps.add(new ApprovalStep(id, map.localized("name"), map.optionalText("position")));
            map.finish();
        }
        if (!steps.isEmpty() && steps.size() != levels) {
            decision.error("steps", "approval-levels is " + levels + ", but " + steps.size() + " steps are named");
        }
        return steps;
    }

    /** {@code levels} of {@code decision:}: a DMN table that gives a number. */
    Optional<AnswerDecision> levels(YamlMap decision) {
        Optional<YamlMap> reference = decision.map("levels");
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        YamlMap map = reference.get();
        String file = map.text("table");
        String name = map.optionalText("decision").orElse("levels");
        Optional<AnswerDecision> table = AnswerDecision.compile(
                form, scope -> decisions.compile(file, name, "procedure.yaml", map.line(), scope));
        map.finish();
        table.filter(compiled -> compiled.type().kind() != Type.Kind.NUMBER
                        && compiled.type().kind() != Type.Kind.ANY)
                .ifPresent(wrong -> map.error("table", "the table must give a number of steps, 0–4"));
        return table;
    }
}
