package jp.madoguchi.forms.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function written in FEEL, with the frame it was made in.
 *
 * @param type its parameters and result
 * @param names the parameters in order
 * @param depth how deep its body nests
 * @param body what it does
 * @param frame where it was made
 */
record FunctionValue(Type type, List<String> names, int depth, Code body, Frame frame) {

    /** The result; null if the arguments are not those of the parameters (DMN 1.5, clause 10.3.2.13.2). */
    @Nullable
    Object call(@Nullable Object... arguments) {
        if (arguments.length != names.size()) {
            return null;
        }
        Budget budget = frame.budget();
        @Nullable Object[] converted = new @Nullable Object[arguments.length];
        int at = 0;
        for (Type wanted : type.parameters().values()) {
            @Nullable Object value = Conformance.converted(arguments[at], wanted, budget);
            if (value == null && arguments[at] != null) {
                return null;
            }
            converted[at++] = value;
        }
        budget.spend(1);
        budget.enter(depth);
        try {
            return body.eval(frame.inner(converted));
        } finally {
            budget.leave(depth);
        }
    }

    /** Calls it with arguments by name; null if they are not the parameters. */
    @Nullable
    Object call(Map<String, @Nullable Object> named) {
        if (!named.keySet().equals(type.parameters().keySet())) {
            return null;
        }
        return call(names.stream().map(named::get).toArray());
    }
}
