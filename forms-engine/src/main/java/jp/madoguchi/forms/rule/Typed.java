package jp.madoguchi.forms.rule;

/**
 * A compiled part of an expression.
 *
 * @param type what is known of its value
 * @param code how to get the value
 */
record Typed(Type type, Code code) {}
