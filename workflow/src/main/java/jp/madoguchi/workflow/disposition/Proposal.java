package jp.madoguchi.workflow.disposition;

import java.util.List;
import java.util.function.Function;

/** What a draft (起案) proposes to decide. */
public sealed interface Proposal {
    /** One answer for each kind. */
    <R> R fold(Function<Grant, R> grant, Function<Refusal, R> refusal);

    /**
     * Grant (許可, 認定, 交付).
     *
     * @param note the drafter's note for the approver, internal
     * @param conditions conditions attached, shown in the document
     */
    record Grant(String note, List<String> conditions) implements Proposal {
        public Grant {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R fold(Function<Grant, R> grant, Function<Refusal, R> refusal) {
            return grant.apply(this);
        }
    }

    /**
     * Refusal, with reasons case by case (行政手続法 art. 8).
     *
     * @param ground formal or substantive
     * @param reasons the facts, and how the standard was applied to them
     * @param standardApplied the provision or review standard relied on
     */
    record Refusal(RefusalGround ground, String reasons, String standardApplied) implements Proposal {
        @Override
        public <R> R fold(Function<Grant, R> grant, Function<Refusal, R> refusal) {
            return refusal.apply(this);
        }
    }
}
