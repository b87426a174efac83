package jp.madoguchi.forms.rule;

import java.util.List;
import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** One call of a built-in function: its compiled arguments, and what runs with their values. */
final class BuiltinCall {

    private final Builtin builtin;
    private final Code[] codes;
    private final Kind[] wanted;
    private final boolean[] given;

    BuiltinCall(Builtin builtin, List<Typed> arguments, boolean[] given) {
        this.builtin = builtin;
        this.codes = arguments.stream().map(Typed::code).toArray(Code[]::new);
        this.wanted = new Kind[codes.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = builtin.parameter(i).type().kind();
        }
        this.given = given;
    }

    Code[] codes() {
        return codes;
    }

    Code code() {
        return frame -> {
            @Nullable Object[] values = new @Nullable Object[codes.length];
            for (int i = 0; i < codes.length; i++) {
                @Nullable Object value = fitted(codes[i].eval(frame), wanted[i]);
                if (value == null && given[i] && !builtin.takesNull()) {
                    return null;
                }
                values[i] = value;
            }
            frame.budget().spend(1);
            return builtin.body().call(values, frame.budget());
        };
    }

    /** The first of several signatures that takes the values as they are, where types are known only then. */
    static Code firstFitting(List<BuiltinCall> calls) {
        Code[] codes = calls.get(0).codes;
        return frame -> {
            @Nullable Object[] values = new @Nullable Object[codes.length];
            for (int i = 0; i < codes.length; i++) {
                values[i] = codes[i].eval(frame);
            }
            for (BuiltinCall call : calls) {
                if (call.takes(values)) {
                    return call.with(values, frame.budget());
                }
            }
            return calls.get(0).with(values, frame.budget());
        };
    }

    private boolean takes(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            boolean fits = values[i] == null || wanted[i] == Kind.ANY || Values.kind(values[i]) == wanted[i];
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object with(@Nullable Object[] values, Budget budget) {
        @Nullable Object[] fitted = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            fitted[i] = fitted(values[i], wanted[i]);
            if (fitted[i] == null && given[i] && !builtin.takesNull()) {
                return null;
            }
        }
        budget.spend(1);
        return builtin.body().call(fitted, budget);
    }

    /** A value as its parameter wants it: one element as a list, a list of one as its element; null if it cannot be. */
    private static @Nullable Object fitted(@Nullable Object value, Kind wanted) {
        if (value == null || wanted == Kind.ANY) {
            return value;
        }
        Kind kind = Values.kind(value);
        if (kind == wanted) {
            return value;
        }
        if (wanted == Kind.LIST) {
            return List.of(value);
        }
        if (value instanceof List<?> list && list.size() == 1 && Values.kind(list.get(0)) == wanted) {
            return list.get(0);
        }
        return null;
    }
}
