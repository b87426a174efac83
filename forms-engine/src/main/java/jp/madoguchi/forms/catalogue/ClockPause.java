package jp.madoguchi.forms.catalogue;

/** What a period does not run through. */
public enum ClockPause {
    /** A correction (補正) was asked for and is not yet answered. */
    CORRECTION,
    /** A fee that is due on arrival is not yet paid. */
    UNPAID_FEE,
    /** The applicant changes what was applied for. */
    APPLICANT_CHANGE,
    /** The applicant puts off what the agency waits for, such as an inspection. */
    APPLICANT_DELAY
}
