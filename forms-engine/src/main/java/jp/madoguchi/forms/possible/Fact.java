package jp.madoguchi.forms.possible;

/**
 * Something taken for granted.
 *
 * @param condition an expression
 * @param values what it has one of
 */
public record Fact(Condition condition, Possible values) {

    /** An expression that is true. */
    public static Fact holds(Condition condition) {
        return new Fact(condition, Possible.TRUE);
    }

    /** An expression that is false or null. */
    public static Fact fails(Condition condition) {
        return new Fact(condition, Possible.NOT_TRUE);
    }

    /** An expression that has a value. */
    public static Fact exists(Condition condition) {
        return new Fact(condition, Possible.NOT_NULL);
    }
}
