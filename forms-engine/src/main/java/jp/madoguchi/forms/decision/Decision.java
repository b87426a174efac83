package jp.madoguchi.forms.decision;

import java.util.Set;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/** A compiled decision. Immutable and thread-safe. */
public interface Decision {

    /** The outcome, or null if no rule of its table fits. */
    @Nullable
    Object decide(Frame frame);

    /** The static type of the outcome, as far as it is known. */
    Type type();

    /** The names it reads, as in {@link jp.madoguchi.forms.rule.Expression#uses()}. */
    Set<String> uses();
}
