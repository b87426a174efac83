package jp.madoguchi.forms.form;

import java.util.Optional;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.rule.Scope;

/** Compiles a decision that belongs to a form, once the names of the form are known. */
@FunctionalInterface
public interface DecisionSource {
    /** The decision, or empty if there is none or it is wrong (which it reports itself, once). */
    Optional<Decision> compile(Scope scope);
}
