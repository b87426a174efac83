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
        Compiler compiler = new Compiler(source, scope);
        Typed typed = compiler.compile(Parser.parse(source, scope), scope);
        return new Expression(source, typed.type(), compiler.uses(), typed.code());
    }

    /**
     * Compiles unary tests, as they stand in the cells of a decision table.
     *
     * @return an expression that is true where the value passes; its frame is a frame of the scope with one inner slot
     *     that holds the value
     */
    public static Expression compileTests(String source, Scope scope, Type tested) throws ExpressionRejected {
        Scope inner = scope.inner(Map.of("?", tested));
        Compiler compiler = new Compiler(source, scope);
        Typed typed = compiler.compile(Parser.parseTests(source, inner), inner);
        return new Expression(source, typed.type(), compiler.uses(), typed.code());
    }

    /** What an expression says, for those who reason about it instead of evaluating it. */
    public static Ast syntax(String source, Scope scope) throws ExpressionRejected {
        return Parser.parse(source, scope);
    }

    /** What the unary tests of a cell say. */
    public static Ast.Tests syntaxOfTests(String source, Scope scope) throws ExpressionRejected {
        return Parser.parseTests(source, scope.inner(Map.of("?", Type.ANY)));
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
