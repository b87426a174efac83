package jp.madoguchi.forms.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the name of a type, after {@code instance of} and in function parameters. */
final class TypeReader {

    private static final Map<String, Type> SIMPLE = Map.ofEntries(
            Map.entry("Any", Type.ANY),
            Map.entry("Null", Type.NULL),
            Map.entry("boolean", Type.BOOLEAN),
            Map.entry("number", Type.NUMBER),
            Map.entry("string", Type.STRING),
            Map.entry("date", Type.DATE),
            Map.entry("time", Type.TIME),
            Map.entry("date and time", Type.DATE_TIME),
            Map.entry("days and time duration", Type.DAYS_DURATION),
            Map.entry("years and months duration", Type.YEARS_DURATION),
            Map.entry("list", Type.listOf(Type.ANY)),
            Map.entry("context", Type.ANY_CONTEXT),
            Map.entry("range", Type.rangeOf(Type.ANY)),
            Map.entry("function", Type.FUNCTION));

    private static final int MAX_DEPTH = 20;

    private final TokenCursor cursor;
    private int depth;

    TypeReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    Type type() throws ExpressionRejected {
        int at = cursor.peek().start();
        String name = name();
        if (cursor.isSymbol("<")) {
            if (++depth > MAX_DEPTH) {
                throw cursor.rejected("a type nested deeper than " + MAX_DEPTH, at);
            }
            Type type = parameterised(name, at);
            depth--;
            return type;
        }
        Type type = SIMPLE.get(name);
        if (type == null) {
            throw cursor.rejected("there is no type '" + name + "'", at);
        }
        return type;
    }

    private String name() throws ExpressionRejected {
        for (int words = 5; words > 1; words--) {
            StringBuilder name = new StringBuilder(cursor.peek().text());
            for (int i = 1; i < words; i++) {
                name.append(' ').append(cursor.peek(i).text());
            }
            if (SIMPLE.containsKey(name.toString())) {
                cursor.skip(words);
                return name.toString();
            }
        }
        if (cursor.peek().kind() != Token.Kind.NAME) {
            throw cursor.unexpected("a type");
        }
        return cursor.take().text();
    }

    private Type parameterised(String name, int at) throws ExpressionRejected {
        cursor.expectSymbol("<");
        Type type =
                switch (name) {
                    case "list" -> Type.listOf(type());
                    case "range" -> Type.rangeOf(type());
                    case "context" -> contextEntries();
                    case "function" -> {
                        Map<String, Type> parameters = functionParameters();
                        cursor.expectSymbol(">");
                        yield Type.functionOf(parameters, cursor.takeSymbol("->") ? type() : Type.ANY);
                    }
                    default -> throw cursor.rejected("'" + name + "' takes no type parameters", at);
                };
        if (!name.equals("function")) {
            cursor.expectSymbol(">");
        }
        return type;
    }

    private Type contextEntries() throws ExpressionRejected {
        Map<String, Type> entries = new LinkedHashMap<>();
        do {
            String key = new NameReader(cursor, Scope.EMPTY).introducedBefore(":");
            cursor.expectSymbol(":");
            entries.put(key, type());
        } while (cursor.takeSymbol(","));
        return Type.contextOf(entries);
    }

    private Map<String, Type> functionParameters() throws ExpressionRejected {
        Map<String, Type> parameters = new LinkedHashMap<>();
        if (!cursor.isSymbol(">")) {
            do {
                parameters.put("#" + parameters.size(), type());
            } while (cursor.takeSymbol(","));
        }
        return parameters;
    }
}
