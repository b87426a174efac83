package jp.madoguchi.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.usecase.DecisionView;

/**
 * The disposition (処分).
 *
 * @param term the procedure's own word for a refusal
 * @param conditions of a grant
 * @param ground of a refusal
 * @param reasons of a refusal
 * @param standardApplied in a refusal
 * @param refusedPart what a grant refuses in part
 */
record DecisionBody(
        boolean granted,
        Instant decidedAt,
        Optional<String> term,
        List<String> conditions,
        Optional<String> ground,
        Optional<String> reasons,
        Optional<String> standardApplied,
        Optional<RefusedPartBody> refusedPart) {

    static DecisionBody of(DecisionView decision) {
        return decision.content()
                .fold(
                        grant -> new DecisionBody(
                                decision.granted(),
                                decision.decidedAt(),
                                Optional.empty(),
                                grant.conditions(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                grant.refused().map(RefusedPartBody::of)),
                        refusal -> new DecisionBody(
                                decision.granted(),
                                decision.decidedAt(),
                                Optional.of(decision.term()),
                                List.of(),
                                Optional.of(refusal.ground().name()),
                                Optional.of(refusal.reasons()),
                                Optional.of(refusal.standardApplied()),
                                Optional.empty()));
    }
}
