package jp.madoguchi.forms.form;

import jp.madoguchi.forms.rule.Expression;

/**
 * A check across fields, compiled.
 *
 * @param rule as defined
 * @param at the field its finding stands at
 * @param must the condition
 * @param repeats slots of the repeating groups that lead to the field, outermost first
 * @param finds the value of the condition that is a finding: false for a rule, true for an exit
 */
record CompiledRule(Rule rule, Node at, Expression must, int[] repeats, boolean finds) {}
