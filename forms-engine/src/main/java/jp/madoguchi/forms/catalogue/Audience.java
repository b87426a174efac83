package jp.madoguchi.forms.catalogue;

/** Whom a procedure is for. */
public enum Audience {
    /** Natural persons. */
    CITIZEN,
    /** Companies and sole traders. */
    BUSINESS
}
