package jp.madoguchi.forms.template;

/**
 * What stands between double braces.
 *
 * @param kind what it does
 * @param name the loop's name for an item, otherwise empty
 * @param expression the FEEL expression, if the kind has one
 * @param line where the expression begins, from 1
 * @param column where the expression begins, from 1
 */
record Mark(Kind kind, String name, String expression, int line, int column) {
    enum Kind {
        VALUE,
        IF,
        ELSE,
        END_IF,
        EACH,
        END_EACH;

        boolean hasExpression() {
            return this == VALUE || this == IF || this == EACH;
        }
    }
}
