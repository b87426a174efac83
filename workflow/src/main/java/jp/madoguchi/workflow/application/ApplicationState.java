package jp.madoguchi.workflow.application;

import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.forms.catalogue.DecisionRules.WithdrawalUntil;

/** Where an application stands. */
public enum ApplicationState {
    /** Being filled in; nobody but the applicant sees it. */
    DRAFT,
    /** Frozen for signing, still a draft: saving thaws it. */
    FROZEN,
    /** Arrived (到達): the clock runs. */
    ARRIVED,
    /** Under review (審査中), after the clerical intake record. */
    UNDER_REVIEW,
    /** A notification (届出) being handled, after the clerical intake record; nobody reviews it. */
    HANDLING,
    /** Waiting for the applicant's answer (補正待ち): the standard period pauses. */
    CORRECTION_REQUESTED,
    /** A draft waits for approval (決裁待ち). */
    DRAFTED,
    /** Granted (許可, 認定): the document is being sealed. */
    DISPOSED_GRANTED,
    /** Refused: the notice is being sealed. */
    DISPOSED_REFUSED,
    /** A notification is handled: its notice, if it has one, is being sealed. */
    HANDLED,
    /** A notification is handled and nothing is left to do (処理済み). */
    COMPLETED,
    /** The document is issued (交付済み). */
    ISSUED,
    /** Withdrawn by the applicant (取下げ). */
    WITHDRAWN;

    private static final Set<ApplicationState> OPEN = EnumSet.of(
            ARRIVED,
            UNDER_REVIEW,
            HANDLING,
            CORRECTION_REQUESTED,
            DRAFTED,
            DISPOSED_GRANTED,
            DISPOSED_REFUSED,
            HANDLED);
    private static final Set<ApplicationState> BEFORE_THE_END =
            EnumSet.of(ARRIVED, UNDER_REVIEW, HANDLING, CORRECTION_REQUESTED, DRAFTED);

    /** Still the applicant's own, not filed. */
    public boolean isDraft() {
        return this == DRAFT || this == FROZEN;
    }

    /** A case that somebody still works on. */
    public boolean isOpenCase() {
        return OPEN.contains(this);
    }

    /** Work that a correction may interrupt: the formal check, review, handling. */
    public boolean isCorrectable() {
        return this == ARRIVED || this == UNDER_REVIEW || this == HANDLING;
    }

    /** Arrived and neither decided nor handled: withdrawal is possible. */
    public boolean isBeforeDisposition() {
        return BEFORE_THE_END.contains(this);
    }

    /** Whether the applicant may withdraw: before the end is certain or, where the procedure says so, before issuance. */
    public boolean isWithdrawable(WithdrawalUntil until) {
        boolean decided = this == DISPOSED_GRANTED || this == DISPOSED_REFUSED;
        return isBeforeDisposition() || (until == WithdrawalUntil.ISSUANCE && decided);
    }

    /** The end is certain, its document is being sealed. */
    public boolean isSealing() {
        return this == DISPOSED_GRANTED || this == DISPOSED_REFUSED || this == HANDLED;
    }

    /** Nothing is left to do for anybody. */
    public boolean isEnded() {
        return this == ISSUED || this == COMPLETED || this == WITHDRAWN;
    }

    /** Decided, one way or the other. */
    public boolean isDisposed() {
        return this == DISPOSED_GRANTED || this == DISPOSED_REFUSED || this == ISSUED;
    }
}
