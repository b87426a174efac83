package jp.madoguchi.workflow.payment;

/** What a transaction of a reconciliation file means; message key {@code match.<name>}. */
public enum Match {
    /** Exactly what was owed. */
    EXACT,
    /** More than was owed: the difference can be refunded. */
    OVER,
    /** Less than was owed: the rest stays open. */
    UNDER,
    /** No demand of this agency has this payment number. */
    UNKNOWN,
    /** Taken in before, or stands twice in the file: does nothing. */
    DUPLICATE,
    /** A transaction taken in before comes again with other contents: does nothing, somebody must ask the bank. */
    CONTRADICTORY;

    /** Whether the transaction is recorded. */
    public boolean isRecorded() {
        return this != DUPLICATE && this != CONTRADICTORY;
    }
}
