package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Compiles calls of built-in functions and of functions written in FEEL. */
final class CallCompiler {

    private final Compiler compiler;

    CallCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed call(Ast.Call ast, Scope scope) throws ExpressionRejected {
        if (ast.function() instanceof Ast.Name name && !scope.knows(name.name())) {
            return builtin(name.name(), ast, scope);
        }
        return ownFunction(ast, scope);
    }

    private Typed ownFunction(Ast.Call ast, Scope scope) throws ExpressionRejected {
        Code function = compiler.expect(ast.function(), scope, Type.FUNCTION).code();
        if (!ast.named().isEmpty()) {
            throw compiler.rejected("functions written in FEEL take arguments by position only", ast.at());
        }
        Code[] arguments = new Code[ast.positional().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = compiler.compile(ast.positional().get(i), scope).code();
        }
        return new Typed(Type.ANY, frame -> {
            if (!(function.eval(frame) instanceof FunctionValue value) || value.parameters() != arguments.length) {
                return null;
            }
            return value.call(evaluated(arguments, frame));
        });
    }

    private static @Nullable Object[] evaluated(Code[] codes, Frame frame) {
        @Nullable Object[] values = new @Nullable Object[codes.length];
        for (int i = 0; i < codes.length; i++) {
            values[i] = codes[i].eval(frame);
        }
        return values;
    }

    private Typed builtin(String name, Ast.Call ast, Scope scope) throws ExpressionRejected {
        List<Builtin> signatures = Builtins.named(name);
        if (signatures.isEmpty()) {
            throw compiler.rejected("there is no function '" + name + "'", ast.at());
        }
        ExpressionRejected first = null;
        for (Builtin builtin : signatures) {
            List<@Nullable Ast> arguments = arranged(builtin, ast);
            if (arguments == null) {
                continue;
            }
            try {
                return compiled(builtin, arguments, ast, scope);
            } catch (ExpressionRejected rejected) {
                first = first == null ? rejected : first;
            }
        }
        throw first != null
                ? first
                : compiler.rejected("'" + name + "' does not take these arguments: " + usage(signatures), ast.at());
    }

    private static String usage(List<Builtin> signatures) {
        List<String> usages = new ArrayList<>();
        for (Builtin builtin : signatures) {
            List<String> names =
                    builtin.parameters().stream().map(Builtin.Parameter::name).toList();
            usages.add(builtin.name() + "(" + String.join(", ", names) + ")");
        }
        return String.join(" or ", usages);
    }

    /** The arguments in the order of the parameters, null for one left out; null if they do not fit. */
    private static @Nullable List<@Nullable Ast> arranged(Builtin builtin, Ast.Call ast) {
        if (ast.named().isEmpty()) {
            return builtin.takes(ast.positional().size()) ? new ArrayList<>(ast.positional()) : null;
        }
        List<@Nullable Ast> arguments = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < builtin.parameters().size(); i++) {
            @Nullable Ast argument = ast.named().get(builtin.parameters().get(i).name());
            used += argument == null ? 0 : 1;
            if (argument == null && i < builtin.required()) {
                return null;
            }
            arguments.add(argument);
        }
        return used == ast.named().size() ? arguments : null;
    }

    private Typed compiled(Builtin builtin, List<@Nullable Ast> arguments, Ast.Call ast, Scope scope)
            throws ExpressionRejected {
        int count = arguments.size();
        List<Type> types = new ArrayList<>();
        Code[] codes = new Code[count];
        Kind[] wanted = new Kind[count];
        boolean literal = builtin.pure();
        for (int i = 0; i < count; i++) {
            Type type = builtin.parameter(i).type();
            wanted[i] = type.kind();
            @Nullable Ast argument = arguments.get(i);
            Typed typed = argument == null ? new Typed(Type.NULL, frame -> null) : argument(builtin, argument, scope);
            requireFit(typed.type(), type, argument == null ? ast : argument);
            types.add(typed.type());
            codes[i] = typed.code();
            literal &= argument == null || argument instanceof Ast.Literal;
        }
        Code code = call(builtin, codes, wanted, arguments);
        Type result = builtin.result().apply(types);
        if (literal) {
            Frame nothing = Frame.root(new @Nullable Object[0], new Budget(LocalDate.EPOCH));
            @Nullable Object value = code.eval(nothing);
            return new Typed(result, frame -> value);
        }
        Code quick = QuickCalls.of(builtin.name(), arguments, codes);
        return new Typed(result, quick == null ? code : quick);
    }

    /** An argument; of a list that is only counted, no more is noted as read. */
    private Typed argument(Builtin builtin, Ast argument, Scope scope) throws ExpressionRejected {
        if (builtin.name().equals("count") && argument instanceof Ast.Name name) {
            return new PathCompiler(compiler).name(name.name(), name.at(), scope, "#");
        }
        return compiler.compile(argument, scope);
    }

    private void requireFit(Type given, Type wanted, Ast at) throws ExpressionRejected {
        boolean asList = wanted.is(Kind.LIST) && given.fits(wanted.element());
        boolean asElement = given.is(Kind.LIST) && given.element().fits(wanted) && !wanted.is(Kind.LIST);
        if (!given.fits(wanted) && !asList && !asElement) {
            throw compiler.rejected("a " + wanted + " is needed here, this is a " + given, at.at());
        }
    }

    private static Code call(Builtin builtin, Code[] codes, Kind[] wanted, List<@Nullable Ast> arguments) {
        Builtin.Body body = builtin.body();
        boolean takesNull = builtin.takesNull();
        boolean[] given = new boolean[codes.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = arguments.get(i) != null;
        }
        return frame -> {
            @Nullable Object[] values = new @Nullable Object[codes.length];
            for (int i = 0; i < codes.length; i++) {
                @Nullable Object value = fitted(codes[i].eval(frame), wanted[i]);
                if (value == null && given[i] && !takesNull) {
                    return null;
                }
                values[i] = value;
            }
            frame.budget().spend(1);
            return body.call(values, frame.budget());
        };
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
