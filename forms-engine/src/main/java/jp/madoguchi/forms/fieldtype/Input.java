package jp.madoguchi.forms.fieldtype;

/** How a field is answered. */
public enum Input {
    /** Not at all. */
    NONE,
    /** One text. */
    TEXT,
    /** Several texts, see {@link FieldType#parts}. */
    PARTS,
    /** One of a few buttons. */
    BUTTONS,
    /** One of a list box. */
    LIST,
    /** One of so many that they are searched. */
    SEARCH,
    /** Any number of boxes to tick. */
    BOXES,
    /** One box to tick. */
    TICK,
    /** Files. */
    FILES,
    /** Rows of other fields. */
    ROWS
}
