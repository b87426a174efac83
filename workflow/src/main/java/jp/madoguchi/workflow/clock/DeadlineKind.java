package jp.madoguchi.workflow.clock;

/** What a deadline is about; each kind has one act in the use cases. */
public enum DeadlineKind {
    /** The standard processing period has ended. */
    STANDARD_PERIOD_END,
    /** The period that a law sets has ended. */
    STATUTORY_PERIOD_END,
    /** The date by which an answer to a correction was asked for has passed; the reference is the correction's number. */
    CORRECTION_DUE,
    /** The last day to pay a demand has passed; the reference is the demand's number. */
    FEE_DUE,
    /** The last day for another office's opinion has passed; the reference is the request's number. */
    OPINION_DUE
}
