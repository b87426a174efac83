package jp.madoguchi.forms.form;

import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.validation.Finding;

/**
 * A check across fields, compiled.
 *
 * @param at the field its finding stands at
 * @param condition what is checked
 * @param finds the value of the condition that is a finding: false for a rule, true for an exit
 * @param repeats slots of the repeating groups that lead to the field, outermost first
 * @param finding what is found, its path beginning in the field's own form or row
 */
record CompiledRule(Node at, Expression condition, Boolean finds, int[] repeats, Finding finding) {

    static CompiledRule of(Rule rule, Node at, Expression condition, boolean finds) {
        Finding finding = new Finding(at.field.id(), rule.id(), rule.severity(), rule.message());
        return new CompiledRule(at, condition, finds, Step.ofField(at).repeats(), finding);
    }

    /** Whether the field is shown in a form or row and the condition is a finding there. */
    boolean isBroken(Group group, Frame frame) {
        return group.visible[at.slot] && finds.equals(condition.evaluate(frame));
    }
}
