package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a syntax tree into closures, finding unknown names and types that do not fit on the way. */
final class Compiler {

    /** Long sums and chains of conditions nest as deep as they are long. */
    private static final int MAX_DEPTH = 250;

    private final String source;
    private final Scope given;
    private final Set<String> uses = new LinkedHashSet<>();
    private final OperatorCompiler operators = new OperatorCompiler(this);
    private final PathCompiler paths = new PathCompiler(this);
    private final CallCompiler calls = new CallCompiler(this);
    private final LoopCompiler loops = new LoopCompiler(this);
    private final TestCompiler tests = new TestCompiler(this);

    private int depth;
    private int deepest;

    Compiler(String source, Scope given) {
        this.source = source;
        this.given = given;
    }

    Set<String> uses() {
        return uses;
    }

    ExpressionRejected rejected(String message, int at) {
        return new ExpressionRejected(message, source, at);
    }

    /** Compiles a part of an expression, unless it is nested too deep for the stack of a thread. */
    Typed compile(Ast ast, Scope scope) throws ExpressionRejected {
        if (++depth > MAX_DEPTH) {
            throw rejected("nested deeper than " + MAX_DEPTH, ast.at());
        }
        deepest = Math.max(deepest, depth);
        Typed typed = compileFirst(ast, scope);
        depth--;
        return typed;
    }

    private Typed compileFirst(Ast ast, Scope scope) throws ExpressionRejected {
        if (ast instanceof Ast.Literal literal) {
            @Nullable Object value = literal.value();
            return new Typed(Type.of(value), frame -> value);
        } else if (ast instanceof Ast.Name name) {
            return paths.name(name.name(), name.at(), scope, "");
        } else if (ast instanceof Ast.Tested tested) {
            return paths.name("?", tested.at(), scope, "");
        } else if (ast instanceof Ast.Path path) {
            return paths.path(path, scope);
        } else if (ast instanceof Ast.Filter filter) {
            return loops.filter(filter, scope);
        } else if (ast instanceof Ast.Call call) {
            return calls.call(call, scope);
        } else if (ast instanceof Ast.Conditional conditional) {
            return conditional(conditional, scope);
        } else if (ast instanceof Ast.ListOf list) {
            return list(list, scope);
        } else if (ast instanceof Ast.ContextOf context) {
            return context(context, scope);
        } else if (ast instanceof Ast.Lambda lambda) {
            return lambda(lambda, scope);
        }
        return compileRest(ast, scope);
    }

    private Typed compileRest(Ast ast, Scope scope) throws ExpressionRejected {
        if (ast instanceof Ast.Binary binary) {
            return operators.binary(binary, scope);
        } else if (ast instanceof Ast.Negation negation) {
            return operators.negation(negation, scope);
        } else if (ast instanceof Ast.Between between) {
            return tests.between(between, scope);
        } else if (ast instanceof Ast.In in) {
            return tests.in(in, scope);
        } else if (ast instanceof Ast.RangeOf range) {
            return tests.range(range, scope);
        } else if (ast instanceof Ast.Tests all) {
            return tests.tests(all, scope);
        } else if (ast instanceof Ast.For loop) {
            return loops.iteration(loop, scope);
        } else if (ast instanceof Ast.Quantified quantified) {
            return loops.quantified(quantified, scope);
        } else if (ast instanceof Ast.InstanceOf instance) {
            Code value = compile(instance.value(), scope).code();
            Type type = instance.type();
            return new Typed(Type.BOOLEAN, frame -> Conformance.isA(value.eval(frame), type, frame.budget()));
        }
        throw new IllegalStateException("unknown syntax " + ast);
    }

    Typed expect(Ast ast, Scope scope, Type wanted) throws ExpressionRejected {
        Typed typed = compile(ast, scope);
        if (!typed.type().fits(wanted)) {
            throw rejected("a " + wanted + " is needed here, this is a " + typed.type(), ast.at());
        }
        return typed;
    }

    /** Notes that a name of a given scope is read; names of scopes made while compiling are not noted. */
    void noteUse(Scope where, String use) {
        StringBuilder prefix = new StringBuilder();
        for (Scope scope = given; scope != null; scope = scope.outer()) {
            if (scope == where) {
                uses.add(prefix + use);
                return;
            }
            prefix.append("../");
        }
    }

    private Typed conditional(Ast.Conditional ast, Scope scope) throws ExpressionRejected {
        Code condition = expect(ast.condition(), scope, Type.BOOLEAN).code();
        Typed then = compile(ast.then(), scope);
        Typed otherwise = compile(ast.otherwise(), scope);
        Code yes = then.code();
        Code no = otherwise.code();
        return new Typed(
                then.type().or(otherwise.type()),
                frame -> Boolean.TRUE.equals(condition.eval(frame)) ? yes.eval(frame) : no.eval(frame));
    }

    private Typed list(Ast.ListOf ast, Scope scope) throws ExpressionRejected {
        Type element = Type.NULL;
        List<Code> codes = new ArrayList<>();
        boolean constant = true;
        for (Ast entry : ast.elements()) {
            Typed typed = compile(entry, scope);
            element = element.or(typed.type());
            codes.add(typed.code());
            constant &= entry instanceof Ast.Literal;
        }
        Type type = Type.listOf(element.is(Type.Kind.NULL) ? Type.ANY : element);
        Code[] all = codes.toArray(new Code[0]);
        if (constant) {
            List<@Nullable Object> fixed = new ArrayList<>();
            for (Ast entry : ast.elements()) {
                fixed.add(((Ast.Literal) entry).value());
            }
            return new Typed(type, frame -> fixed);
        }
        return new Typed(type, frame -> {
            frame.budget().spend(2L * all.length);
            List<@Nullable Object> values = new ArrayList<>(all.length);
            for (Code code : all) {
                values.add(code.eval(frame));
            }
            return values;
        });
    }

    private Typed context(Ast.ContextOf ast, Scope scope) throws ExpressionRejected {
        Map<String, Type> types = new LinkedHashMap<>();
        List<Code> codes = new ArrayList<>();
        Scope inner = scope;
        for (Ast.Entry entry : ast.entries()) {
            Typed typed = compile(entry.value(), inner);
            types.put(entry.key(), typed.type());
            codes.add(typed.code());
            inner = inner.inner(Map.of(entry.key(), typed.type()));
        }
        String[] keys = types.keySet().toArray(new String[0]);
        Code[] values = codes.toArray(new Code[0]);
        return new Typed(Type.contextOf(types), frame -> {
            frame.budget().context(values.length);
            Map<String, @Nullable Object> made = new LinkedHashMap<>();
            Frame current = frame;
            for (int i = 0; i < values.length; i++) {
                @Nullable Object value = values[i].eval(current);
                made.put(keys[i], value);
                current = current.inner(new @Nullable Object[] {value});
            }
            return made;
        });
    }

    private Typed lambda(Ast.Lambda ast, Scope scope) throws ExpressionRejected {
        int outside = deepest;
        deepest = depth;
        Typed body = compile(ast.body(), scope.inner(ast.parameters()));
        int bodyDepth = deepest - depth;
        deepest = Math.max(outside, deepest);
        Type type = Type.functionOf(ast.parameters(), body.type());
        List<String> names = List.copyOf(ast.parameters().keySet());
        Code code = body.code();
        return new Typed(type, frame -> new FunctionValue(type, names, bodyDepth, code, frame));
    }
}
