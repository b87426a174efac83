package jp.madoguchi.forms.comparison;

/** Kinds of parts of a definition, in the order in which changes are told. */
public enum Area {
    /** {@code procedure.yaml}. */
    PROCEDURE,
    /** A page of the form; its path is its id. */
    PAGE,
    /** A field; its path has rows unnumbered: {@code members[].name}. */
    FIELD,
    /** A check across fields; its path is its id. */
    RULE,
    /** A way out of the form; its path is its id. */
    EXIT,
    /** A decision table; its path is {@code fee.dmn fee}. */
    TABLE,
    /** A row of a decision table; its path is that of its table and its tests. */
    ROW,
    /** A code list; its path is its file. */
    CODES,
    /** A step of the procedure's own process model; its path is the step's id. */
    STEP,
    /** A document or other file; its path is the file. */
    FILE,
    /** An example; its path is its file. */
    EXAMPLE
}
