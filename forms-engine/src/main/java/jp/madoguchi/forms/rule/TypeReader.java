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

    private final TokenCursor cursor;

    TypeReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    Type type() throws ExpressionRejected {
        int at = cursor.peek().start();
        String name = name();
        if (cursor.isSymbol("<")) {
            return parameterised(name, at);
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
                    case "function" -> functionParameters();
                    default -> throw cursor.rejected("'" + name + "' takes no type parameters", at);
                };
        cursor.expectSymbol(">");
        if (name.equals("function") && cursor.takeSymbol("->")) {
            type();
        }
        return type;
    }

    private Type contextEntries() throws ExpressionRejected {
        Map<String, Type> entries = new LinkedHashMap<>();
        do {
            String key = cursor.take().text();
            cursor.expectSymbol(":");
            entries.put(key, type());
        } while (cursor.takeSymbol(","));
        return Type.contextOf(entries);
    }

    private Type functionParameters() throws ExpressionRejected {
        if (!cursor.isSymbol(">")) {
            do {
                type();
            } while (cursor.takeSymbol(","));
        }
        return Type.FUNCTION;
    }
}
