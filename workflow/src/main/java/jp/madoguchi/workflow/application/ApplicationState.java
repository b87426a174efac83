package jp.madoguchi.workflow.application;

import java.util.EnumSet;
import java.util.Set;

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
    /** Waiting for the applicant's answer (補正待ち): the standard period pauses. */
    CORRECTION_REQUESTED,
    /** A draft waits for approval (決裁待ち). */
    DRAFTED,
    /** Granted (許可, 認定): the document is being sealed. */
    DISPOSED_GRANTED,
    /** Refused: the notice is being sealed. */
    DISPOSED_REFUSED,
    /** The document is issued (交付済み). */
    ISSUED,
    /** Withdrawn by the applicant (取下げ). */
    WITHDRAWN;

    private static final Set<ApplicationState> OPEN =
            EnumSet.of(ARRIVED, UNDER_REVIEW, CORRECTION_REQUESTED, DRAFTED, DISPOSED_GRANTED, DISPOSED_REFUSED);

    /** Still the applicant's own, not filed. */
    public boolean isDraft() {
        return this == DRAFT || this == FROZEN;
    }

    /** A case that somebody still works on. */
    public boolean isOpenCase() {
        return OPEN.contains(this);
    }

    /** Arrived and not yet decided: withdrawal is possible. */
    public boolean isBeforeDisposition() {
        return this == ARRIVED || this == UNDER_REVIEW || this == CORRECTION_REQUESTED || this == DRAFTED;
    }

    /** Decided, one way or the other. */
    public boolean isDisposed() {
        return this == DISPOSED_GRANTED || this == DISPOSED_REFUSED || this == ISSUED;
    }
}
