package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the signatures of built-in functions: {@code substring(string: string, start position: number, length?: number)}. */
final class SignatureReader {

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("any", Type.ANY),
            Map.entry("boolean", Type.BOOLEAN),
            Map.entry("number", Type.NUMBER),
            Map.entry("string", Type.STRING),
            Map.entry("date", Type.DATE),
            Map.entry("time", Type.TIME),
            Map.entry("datetime", Type.DATE_TIME),
            Map.entry("days", Type.DAYS_DURATION),
            Map.entry("list", Type.listOf(Type.ANY)),
            Map.entry("numbers", Type.listOf(Type.NUMBER)),
            Map.entry("strings", Type.listOf(Type.STRING)),
            Map.entry("booleans", Type.listOf(Type.BOOLEAN)),
            Map.entry("context", Type.ANY_CONTEXT),
            Map.entry("function", Type.FUNCTION));

    private SignatureReader() {}

    static Builtin read(String signature, Function<List<Type>, Type> result, Builtin.Body body) {
        int open = signature.indexOf('(');
        String inside = signature.substring(open + 1, signature.lastIndexOf(')'));
        List<Builtin.Parameter> parameters = new ArrayList<>();
        int required = 0;
        boolean variadic = false;
        int at = 0;
        while (at < inside.length()) {
            int comma = inside.indexOf(',', at);
            String parameter = inside.substring(at, comma < 0 ? inside.length() : comma);
            int colon = parameter.indexOf(':');
            String name = parameter.substring(0, colon).trim();
            boolean optional = name.endsWith("?");
            variadic = name.endsWith("*");
            required += optional ? 0 : 1;
            Type type = TYPES.get(parameter.substring(colon + 1).trim());
            if (type == null) {
                throw new IllegalStateException("unknown type in " + signature);
            }
            parameters.add(
                    new Builtin.Parameter(optional || variadic ? name.substring(0, name.length() - 1) : name, type));
            at = comma < 0 ? inside.length() : comma + 1;
        }
        return new Builtin(signature.substring(0, open), parameters, required, variadic, false, true, result, body);
    }
}
