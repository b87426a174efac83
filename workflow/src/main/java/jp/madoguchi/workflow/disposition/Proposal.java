package jp.madoguchi.workflow.disposition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a draft (起案) proposes to decide. */
public sealed interface Proposal {
    /** One answer for each kind. */
    <R> R fold(Function<Grant, R> grant, Function<Refusal, R> refusal);

    /** Whether what is refused, whole or part, has its reasons and the standard applied (行政手続法 art. 8). */
    default boolean hasReasons() {
        return fold(
                grant -> grant.refused()
                        .map(part -> !part.part().isBlank()
                                && !part.reasons().isBlank()
                                && !part.standardApplied().isBlank())
                        .orElse(true),
                refusal -> !refusal.reasons().isBlank()
                        && !refusal.standardApplied().isBlank());
    }

    /** What of it is decided: the drafter's internal note is no part of that. */
    default Proposal decided() {
        return fold(grant -> new Grant("", grant.conditions(), grant.refused()), refusal -> refusal);
    }

    /**
     * Whether the same was decided in other words: the same outcome on the same ground with as many conditions. What goes
     * beyond is no mended clerical error (誤記) but another disposition.
     */
    default boolean isSameDecision(Proposal other) {
        return fold(
                grant -> other.fold(
                        same -> grant.conditions().size() == same.conditions().size()
                                && grant.refused()
                                        .map(RefusedPart::ground)
                                        .equals(same.refused().map(RefusedPart::ground)),
                        refusal -> false),
                refusal -> other.fold(grant -> false, same -> refusal.ground() == same.ground()));
    }

    /** Whether one of its conditions says nothing. */
    default boolean hasBlankCondition() {
        return fold(grant -> grant.conditions().stream().anyMatch(String::isBlank), refusal -> false);
    }

    /** Whether it gives what was asked for, or part of it. */
    default boolean isGrant() {
        return fold(grant -> true, refusal -> false);
    }

    /** Whether it refuses the whole for a formal defect. */
    default boolean isFormal() {
        return fold(grant -> false, refusal -> refusal.ground() == RefusalGround.FORMAL);
    }

    /**
     * Grant (許可, 認定, 交付).
     *
     * @param note the drafter's note for the approver, internal
     * @param conditions conditions attached, shown in the document
     * @param refused the part that is refused; empty if all is granted
     */
    record Grant(String note, List<String> conditions, Optional<RefusedPart> refused) implements Proposal {
        public Grant {
            conditions = List.copyOf(conditions);
        }

        /** A grant of the whole. */
        public Grant(String note, List<String> conditions) {
            this(note, conditions, Optional.empty());
        }

        @Override
        public <R> R fold(Function<Grant, R> grant, Function<Refusal, R> refusal) {
            return grant.apply(this);
        }
    }

    /**
     * The part of an application that a grant refuses (一部拒否), with reasons as for a whole refusal.
     *
     * @param part which part, in words
     * @param ground formal or substantive
     * @param reasons the facts, and how the standard was applied to them
     * @param standardApplied the provision or review standard relied on
     */
    record RefusedPart(String part, RefusalGround ground, String reasons, String standardApplied) {}

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
