package jp.madoguchi.workflow.clock;

/** What a period is counted in. */
public enum PeriodUnit {
    /** Every day. */
    DAYS,
    /** Days on which the office is open. */
    BUSINESS_DAYS,
    /** Months of the calendar (民法 art. 143). */
    MONTHS,
    /** Years of the calendar (民法 art. 143). */
    YEARS
}
