package jp.madoguchi.forms.possible;

import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.forms.rule.Ast;

/** Writes a term in one way only, so that the same term is known again wherever it stands. */
final class Terms {

    private Terms() {}

    /** Two terms with one text have one value. A part that is not known here keeps its place and so stays alone. */
    static String text(Ast ast) {
        if (ast instanceof Ast.Literal literal) {
            return literal.value() instanceof String text
                    ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                    : String.valueOf(literal.value());
        } else if (ast instanceof Ast.Name name) {
            return name.name();
        } else if (ast instanceof Ast.Path path) {
            return text(path.source()) + "." + path.name();
        } else if (ast instanceof Ast.Binary binary) {
            return "(" + text(binary.left()) + " " + binary.operator() + " " + text(binary.right()) + ")";
        } else if (ast instanceof Ast.Negation negation) {
            return "-" + text(negation.operand());
        } else if (ast instanceof Ast.Call call) {
            return text(call.function()) + "(" + texts(call.positional())
                    + call.named().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                            .collect(Collectors.joining(", "))
                    + ")";
        } else if (ast instanceof Ast.ListOf list) {
            return "[" + texts(list.elements()) + "]";
        } else if (ast instanceof Ast.Filter filter) {
            return text(filter.source()) + "[" + text(filter.condition()) + "]";
        } else if (ast instanceof Ast.Conditional conditional) {
            return "if " + text(conditional.condition()) + " then " + text(conditional.then()) + " else "
                    + text(conditional.otherwise());
        } else if (ast instanceof Ast.Quantified quantified) {
            return (quantified.every() ? "every " : "some ")
                    + quantified.iterators().stream().map(Terms::iterator).collect(Collectors.joining(", "))
                    + " satisfies " + text(quantified.condition());
        }
        return ast.toString();
    }

    private static String iterator(Ast.Iterator iterator) {
        return iterator.name() + " in " + text(iterator.source())
                + iterator.last().map(last -> ".." + text(last)).orElse("");
    }

    private static String texts(List<Ast> terms) {
        return terms.stream().map(Terms::text).collect(Collectors.joining(", "));
    }
}
