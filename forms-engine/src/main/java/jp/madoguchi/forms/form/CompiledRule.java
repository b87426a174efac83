package jp.madoguchi.forms.form;

import jp.madoguchi.forms.rule.Expression;

/**
 * A check across fields, compiled.
 *
 * @param rule as defined
 * @param at the field its finding stands at
 * @param must what must not be false
 * @param repeats slots of the repeating groups that lead to the field, outermost first
 */
record CompiledRule(Rule rule, Node at, Expression must, int[] repeats) {}
