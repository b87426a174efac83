package jp.madoguchi.forms.catalogue;

/** What a procedure is in law. */
public enum ProcedureKind {
    /** An application for a disposition (申請). */
    APPLICATION,
    /** A request (請求, 申出). */
    REQUEST,
    /** A notification that needs no answer (届出). */
    NOTIFICATION
}
