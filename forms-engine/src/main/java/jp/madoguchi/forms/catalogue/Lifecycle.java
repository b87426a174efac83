package jp.madoguchi.forms.catalogue;

/** The course a case takes after its arrival. */
public enum Lifecycle {
    /** Review, decision and issuance (申請, 請求). */
    APPLICATION,
    /** No review: the duty is met on arrival, clerical handling follows (届出, Administrative Procedure Act art. 37). */
    NOTIFICATION
}
