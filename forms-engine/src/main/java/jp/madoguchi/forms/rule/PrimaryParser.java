package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads literals, names, lists, contexts, ranges, functions, and what may follow them. */
final class PrimaryParser {

    private final TokenCursor cursor;
    private final NameReader names;
    private final Parser parser;

    PrimaryParser(TokenCursor cursor, NameReader names, Parser parser) {
        this.cursor = cursor;
        this.names = names;
        this.parser = parser;
    }

    Ast postfix() throws ExpressionRejected {
        Ast left = primary();
        while (true) {
            int at = cursor.peek().start();
            if (cursor.takeSymbol(".")) {
                left = new Ast.Path(at, left, names.entry());
            } else if (cursor.isSymbol("[") && !isRangeEnd()) {
                cursor.take();
                names.introduce("item");
                left = new Ast.Filter(at, left, parser.expression());
                names.forget(1);
                cursor.expectSymbol("]");
            } else if (cursor.isSymbol("(")
                    && (left instanceof Ast.Name
                            || left instanceof Ast.Path
                            || left instanceof Ast.Call
                            || left instanceof Ast.Filter
                            || left instanceof Ast.Conditional
                            || left instanceof Ast.Lambda)) {
                left = call(left);
            } else if (cursor.isWord("instance") && cursor.peek(1).isWord("of")) {
                cursor.skip(2);
                left = new Ast.InstanceOf(at, left, new TypeReader(cursor).type());
            } else {
                return left;
            }
        }
    }

    /** An opening bracket that nothing can follow closes a half-open range: {@code ]1..5[}. */
    private boolean isRangeEnd() {
        Token next = cursor.peek(1);
        return switch (next.kind()) {
            case END -> true;
            case SYMBOL ->
                Set.of(")", "]", "}", ",", "=", "!=", "<", ">", "<=", ">=", "*", "/", "+")
                        .contains(next.text());
            case NAME ->
                Set.of("and", "or", "then", "else", "return", "satisfies").contains(next.text());
            default -> false;
        };
    }

    private Ast call(Ast function) throws ExpressionRejected {
        int at = cursor.expectSymbol("(").start();
        List<Ast> positional = new ArrayList<>();
        Map<String, Ast> named = new LinkedHashMap<>();
        if (!cursor.takeSymbol(")")) {
            do {
                if (positional.isEmpty() && names.partsBefore(":") > 0) {
                    String name = names.introducedBefore(":");
                    cursor.expectSymbol(":");
                    if (named.put(name, parser.expression()) != null) {
                        throw cursor.rejected("the argument '" + name + "' is given twice", at);
                    }
                } else if (named.isEmpty()) {
                    positional.add(parser.expression());
                } else {
                    throw cursor.unexpected("a named argument");
                }
            } while (cursor.takeSymbol(","));
            cursor.expectSymbol(")");
        }
        return new Ast.Call(function.at(), function, positional, named);
    }

    private Ast primary() throws ExpressionRejected {
        Token token = cursor.peek();
        int at = token.start();
        return switch (token.kind()) {
            case NUMBER -> new Ast.Literal(at, new BigDecimal(cursor.take().text(), Values.DECIMAL));
            case STRING -> new Ast.Literal(at, cursor.take().text());
            case NAME -> word(token);
            case SYMBOL -> symbol(token);
            case END -> throw cursor.unexpected("an expression");
        };
    }

    private Ast word(Token token) throws ExpressionRejected {
        int at = token.start();
        if (!names.isKnownPhrase()) {
            switch (token.text()) {
                case "true" -> {
                    cursor.take();
                    return new Ast.Literal(at, true);
                }
                case "false" -> {
                    cursor.take();
                    return new Ast.Literal(at, false);
                }
                case "null" -> {
                    cursor.take();
                    return new Ast.Literal(at, null);
                }
                case "function" -> {
                    return lambda();
                }
                case "if", "for", "some", "every" -> {
                    return parser.expression();
                }
                default -> {
                    if (NameReader.RESERVED.contains(token.text())) {
                        throw cursor.unexpected("an expression");
                    }
                }
            }
        }
        return new Ast.Name(at, names.used());
    }

    private Ast symbol(Token token) throws ExpressionRejected {
        int at = token.start();
        switch (token.text()) {
            case "(" -> {
                return parenthesised();
            }
            case "[" -> {
                return listOrRange();
            }
            case "]" -> {
                cursor.take();
                return range(at, false, rangeStart());
            }
            case "<", "<=", ">", ">=", "=", "!=" -> {
                cursor.take();
                return oneSided(at, token.text(), parser.additive());
            }
            case "{" -> {
                return context();
            }
            case "-" -> {
                cursor.take();
                return new Ast.Literal(at, new BigDecimal(cursor.take().text(), Values.DECIMAL).negate());
            }
            case "?" -> {
                cursor.take();
                return new Ast.Tested(at);
            }
            case "@" -> {
                cursor.take();
                if (cursor.peek().kind() != Token.Kind.STRING) {
                    throw cursor.unexpected("a string");
                }
                Token text = cursor.take();
                @Nullable Object value = Temporals.parseAny(text.text());
                if (value == null) {
                    throw cursor.rejected("this is no date, time or duration", text.start());
                }
                return new Ast.Literal(at, value);
            }
            default -> throw cursor.unexpected("an expression");
        }
    }

    private Ast parenthesised() throws ExpressionRejected {
        int at = cursor.expectSymbol("(").start();
        Optional<String> operator = parser.takeOperator();
        if (operator.isPresent()) {
            Ast end = parser.additive();
            cursor.expectSymbol(")");
            return oneSided(at, operator.get(), end);
        }
        if (cursor.isSymbol("..")) {
            return range(at, false, null);
        }
        Ast inside = parser.expression();
        if (cursor.isSymbol("..")) {
            return range(at, false, inside);
        }
        cursor.expectSymbol(")");
        return inside;
    }

    private Ast oneSided(int at, String operator, Ast end) throws ExpressionRejected {
        return switch (operator) {
            case "<" -> new Ast.RangeOf(at, null, false, end, false);
            case "<=" -> new Ast.RangeOf(at, null, false, end, true);
            case ">" -> new Ast.RangeOf(at, end, false, null, false);
            case ">=" -> new Ast.RangeOf(at, end, true, null, false);
            case "=" -> new Ast.RangeOf(at, end, true, end, true);
            default -> throw cursor.rejected("there is no range of values that differ from one", at);
        };
    }

    private Ast listOrRange() throws ExpressionRejected {
        int at = cursor.expectSymbol("[").start();
        List<Ast> elements = new ArrayList<>();
        if (cursor.isSymbol("..")) {
            return range(at, true, null);
        }
        if (!cursor.takeSymbol("]")) {
            do {
                elements.add(parser.expression());
                if (elements.size() == 1 && cursor.isSymbol("..")) {
                    return range(at, true, elements.get(0));
                }
            } while (cursor.takeSymbol(","));
            cursor.expectSymbol("]");
        }
        return new Ast.ListOf(at, elements);
    }

    private @Nullable Ast rangeStart() throws ExpressionRejected {
        return cursor.isSymbol("..") ? null : parser.additive();
    }

    /** The rest of a range whose start was read; an end that is left out is open. */
    Ast range(int at, boolean lowIncluded, @Nullable Ast low) throws ExpressionRejected {
        cursor.expectSymbol("..");
        boolean open = cursor.isSymbol("]") || cursor.isSymbol(")") || cursor.isSymbol("[");
        Ast high = open ? null : parser.additive();
        int end = cursor.peek().start();
        boolean highIncluded = cursor.takeSymbol("]");
        if (!highIncluded && !cursor.takeSymbol(")") && !cursor.takeSymbol("[")) {
            throw cursor.unexpected("']', ')' or '['");
        }
        if ((low == null && (high == null || lowIncluded)) || (high == null && highIncluded)) {
            throw cursor.rejected("an end that is left out belongs to no range", low == null ? at : end);
        }
        return new Ast.RangeOf(at, low, lowIncluded, high, highIncluded);
    }

    private Ast context() throws ExpressionRejected {
        int at = cursor.expectSymbol("{").start();
        List<Ast.Entry> entries = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        if (!cursor.takeSymbol("}")) {
            do {
                int start = cursor.peek().start();
                String key = cursor.peek().kind() == Token.Kind.STRING
                        ? cursor.take().text()
                        : names.introducedBefore(":");
                cursor.expectSymbol(":");
                entries.add(new Ast.Entry(start, key, parser.expression()));
                if (!keys.add(key)) {
                    throw cursor.rejected("the key '" + key + "' stands twice", start);
                }
                names.introduce(key);
                names.introduceEntry(key);
            } while (cursor.takeSymbol(","));
            cursor.expectSymbol("}");
        }
        names.forget(entries.size());
        return new Ast.ContextOf(at, entries);
    }

    private Ast lambda() throws ExpressionRejected {
        int at = cursor.take().start();
        cursor.expectSymbol("(");
        Map<String, Type> parameters = new LinkedHashMap<>();
        while (!cursor.takeSymbol(")")) {
            if (!parameters.isEmpty()) {
                cursor.expectSymbol(",");
            }
            int start = cursor.peek().start();
            String end = names.partsBefore(":") > 0 ? ":" : names.partsBefore(",") > 0 ? "," : ")";
            String name = names.introducedBefore(end);
            Type type = cursor.takeSymbol(":") ? new TypeReader(cursor).type() : Type.ANY;
            if (parameters.put(name, type) != null) {
                throw cursor.rejected("the parameter '" + name + "' stands twice", start);
            }
        }
        if (cursor.isWord("external")) {
            throw cursor.rejected("external functions are not supported: no expression may run other code", at);
        }
        parameters.keySet().forEach(names::introduce);
        Ast body = parser.expression();
        names.forget(parameters.size());
        return new Ast.Lambda(at, parameters, body);
    }
}
