package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles FEEL expressions. */
public final class Feel {

    /** Longest expression, in UTF-16 code units. */
    public static final int MAX_LENGTH = 20_000;

    private Feel() {}

    /** Compiles an expression that may use the names of the scope. */
    public static Expression compile(String source, Scope scope) throws ExpressionRejected {
        return java.util.Optional.<Expression>empty().orElseThrow(UnsupportedOperationException::new);
    }

    /** Compiles and evaluates once, for command lines and templates whose values are at hand. */
    public static @Nullable Object evaluate(String source, Map<String, ?> context, LocalDate today)
            throws ExpressionRejected {
        Map<String, Type> types = new LinkedHashMap<>();
        context.forEach((name, value) -> types.put(name, Type.of(value)));
        Scope scope = Scope.of(types);
        return compile(source, scope).evaluate(scope.frame(context, today));
    }
}
