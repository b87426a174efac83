package jp.madoguchi.forms.rule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a built-in function.
 *
 * @param name as the standard writes it
 * @param parameters names and types
 * @param required how many of them must be given
 * @param variadic whether the last parameter takes any number of arguments
 * @param takesNull whether null arguments reach the body; otherwise they make the result null
 * @param pure whether equal arguments always give equal results, so that calls with literals run once
 * @param result type of the result from the types of the arguments
 * @param body what it does
 */
record Builtin(
        String name,
        List<Parameter> parameters,
        int required,
        boolean variadic,
        boolean takesNull,
        boolean pure,
        Function<List<Type>, Type> result,
        Body body) {

    record Parameter(String name, Type type) {}

    @FunctionalInterface
    interface Body {
        @Nullable
        Object call(@Nullable Object[] arguments, Budget budget);
    }

    /** {@code name(a: number, b?: string, c*: any) -> type}, with the usual properties. */
    static Builtin of(String signature, Type result, Body body) {
        return of(signature, types -> result, body);
    }

    static Builtin of(String signature, Function<List<Type>, Type> result, Body body) {
        return SignatureReader.read(signature, result, body);
    }

    Builtin takingNull() {
        return new Builtin(name, parameters, required, variadic, true, pure, result, body);
    }

    Builtin impure() {
        return new Builtin(name, parameters, required, variadic, takesNull, false, result, body);
    }

    boolean takes(int count) {
        return count >= required && (variadic || count <= parameters.size());
    }

    Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }
}
