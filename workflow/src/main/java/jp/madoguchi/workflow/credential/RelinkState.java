package jp.madoguchi.workflow.credential;

/** Where a relink stands. */
public enum RelinkState {
    /** The person asked for it and comes to the counter. */
    REQUESTED,
    /** An official compared the person, the documents and an older account. */
    COMPARED,
    /** The accounts are one. */
    CONFIRMED,
    /** The person is not who has the older account, or there is none. */
    REFUSED,
    /** The person asked anew, or proved it by the old certificate. */
    CANCELLED
}
