package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Compiles calls of built-in functions and of functions written in FEEL. */
final class CallCompiler {

    private static final Typed LEFT_OUT = new Typed(Type.NULL, frame -> null);

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
        Typed function = compiler.expect(ast.function(), scope, Type.FUNCTION);
        Type signature = function.type();
        List<Type> wanted = new ArrayList<>(signature.parameters().values());
        List<Ast> given = new ArrayList<>(ast.positional());
        if (!ast.named().isEmpty()) {
            return signature.hasSignature()
                    ? called(function, wanted, byName(signature, ast), ast, scope)
                    : calledByName(function, ast, scope);
        }
        return called(function, wanted, given, ast, scope);
    }

    private List<Ast> byName(Type signature, Ast.Call ast) throws ExpressionRejected {
        if (!signature.parameters().keySet().equals(ast.named().keySet())) {
            throw compiler.rejected(
                    "this function takes "
                            + String.join(", ", signature.parameters().keySet()),
                    ast.at());
        }
        List<Ast> ordered = new ArrayList<>();
        for (String name : signature.parameters().keySet()) {
            ordered.add(Objects.requireNonNull(ast.named().get(name)));
        }
        return ordered;
    }

    private Typed called(Typed function, List<Type> wanted, List<Ast> given, Ast.Call ast, Scope scope)
            throws ExpressionRejected {
        boolean known = function.type().hasSignature();
        if (known && wanted.size() != given.size()) {
            throw compiler.rejected(
                    "this function takes " + wanted.size() + " arguments, not " + given.size(), ast.at());
        }
        Code[] arguments = new Code[given.size()];
        for (int i = 0; i < arguments.length; i++) {
            Typed argument = compiler.compile(given.get(i), scope);
            if (known && !wanted.get(i).is(Kind.DATE_TIME)) {
                requireFit(argument.type(), wanted.get(i), given.get(i));
            }
            arguments[i] = argument.code();
        }
        Code code = function.code();
        return new Typed(
                function.type().result(),
                frame -> code.eval(frame) instanceof FunctionValue value
                        ? value.call(evaluated(arguments, frame))
                        : null);
    }

    private Typed calledByName(Typed function, Ast.Call ast, Scope scope) throws ExpressionRejected {
        Map<String, Code> named = new LinkedHashMap<>();
        for (Map.Entry<String, Ast> argument : ast.named().entrySet()) {
            named.put(
                    argument.getKey(),
                    compiler.compile(argument.getValue(), scope).code());
        }
        Code code = function.code();
        return new Typed(Type.ANY, frame -> {
            if (!(code.eval(frame) instanceof FunctionValue value)) {
                return null;
            }
            Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
            named.forEach((name, argument) -> arguments.put(name, argument.eval(frame)));
            return value.call(arguments);
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
            throw compiler.rejected(Builtins.absence(name), ast.at());
        }
        IdentityHashMap<Ast, Typed> compiled = new IdentityHashMap<>();
        for (Ast argument : ast.positional()) {
            compiled.put(argument, argument(name, argument, scope));
        }
        for (Ast argument : ast.named().values()) {
            compiled.put(argument, argument(name, argument, scope));
        }
        return chosen(signatures, ast, compiled);
    }

    /** The call of the first signature that fits; of all that fit, where types are known only when it runs. */
    private Typed chosen(List<Builtin> signatures, Ast.Call ast, IdentityHashMap<Ast, Typed> compiled)
            throws ExpressionRejected {
        ExpressionRejected first = null;
        List<BuiltinCall> fitting = new ArrayList<>();
        Typed typed = null;
        Type type = Type.NULL;
        boolean exact = signatures.stream().anyMatch(builtin -> fitsExactly(builtin, ast, compiled));
        for (Builtin builtin : signatures) {
            List<@Nullable Ast> arguments = arranged(builtin, ast);
            if (arguments == null || (exact && !fitsExactly(builtin, ast, compiled))) {
                continue;
            }
            try {
                BuiltinCall call = fitted(builtin, arguments, ast, compiled);
                fitting.add(call);
                Typed prepared = prepared(builtin, call, arguments, ast, compiled);
                typed = typed == null ? prepared : typed;
                type = type.or(prepared.type());
            } catch (ExpressionRejected rejected) {
                first = first == null ? rejected : first;
            }
        }
        if (typed != null) {
            boolean vague = compiled.values().stream()
                    .anyMatch(argument -> argument.type().is(Kind.ANY));
            return fitting.size() > 1 && vague ? new Typed(type, BuiltinCall.firstFitting(fitting)) : typed;
        }
        throw first != null
                ? first
                : compiler.rejected(
                        "'" + signatures.get(0).name() + "' does not take these arguments: " + usage(signatures),
                        ast.at());
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

    /** Whether a signature takes the arguments as they are, without making lists of values or values of lists. */
    private static boolean fitsExactly(Builtin builtin, Ast.Call ast, IdentityHashMap<Ast, Typed> compiled) {
        List<@Nullable Ast> arguments = arranged(builtin, ast);
        for (int i = 0; arguments != null && i < arguments.size(); i++) {
            @Nullable Ast argument = arguments.get(i);
            if (argument != null
                    && !compiled.getOrDefault(argument, LEFT_OUT)
                            .type()
                            .fits(builtin.parameter(i).type())) {
                return false;
            }
        }
        return arguments != null;
    }

    private BuiltinCall fitted(
            Builtin builtin, List<@Nullable Ast> arguments, Ast.Call ast, IdentityHashMap<Ast, Typed> compiled)
            throws ExpressionRejected {
        List<Typed> given = new ArrayList<>();
        boolean[] there = new boolean[arguments.size()];
        for (int i = 0; i < there.length; i++) {
            @Nullable Ast argument = arguments.get(i);
            Typed typed = argument == null ? LEFT_OUT : compiled.getOrDefault(argument, LEFT_OUT);
            requireFit(typed.type(), builtin.parameter(i).type(), argument == null ? ast : argument);
            given.add(typed);
            there[i] = argument != null;
        }
        return new BuiltinCall(builtin, given, there);
    }

    private Typed prepared(
            Builtin builtin,
            BuiltinCall call,
            List<@Nullable Ast> arguments,
            Ast.Call ast,
            IdentityHashMap<Ast, Typed> compiled)
            throws ExpressionRejected {
        List<Type> types = new ArrayList<>();
        boolean literal = builtin.pure();
        for (Ast argument : arguments) {
            types.add(
                    argument == null
                            ? Type.NULL
                            : compiled.getOrDefault(argument, LEFT_OUT).type());
            literal &= argument == null || argument instanceof Ast.Literal;
        }
        Code quick;
        try {
            quick = QuickCalls.of(builtin.name(), arguments, call.codes());
        } catch (IllegalArgumentException wrong) {
            throw compiler.rejected(String.valueOf(wrong.getMessage()), ast.at());
        }
        Code code = quick == null ? call.code() : quick;
        Type result = builtin.result().apply(types);
        return literal ? constant(code, result, ast) : new Typed(result, code);
    }

    /** A call with literals runs once, now. */
    private Typed constant(Code code, Type result, Ast.Call ast) throws ExpressionRejected {
        Frame nothing = Frame.root(new @Nullable Object[0], new Budget(LocalDate.EPOCH));
        try {
            @Nullable Object value = code.eval(nothing);
            boolean known = result.is(Kind.ANY) && value != null;
            return new Typed(known ? Type.of(value) : result, frame -> value);
        } catch (EvaluationStopped stopped) {
            throw compiler.rejected(String.valueOf(stopped.getMessage()), ast.at());
        }
    }

    /** An argument; of a list that is only counted, no more is noted as read. */
    private Typed argument(String function, Ast argument, Scope scope) throws ExpressionRejected {
        if (function.equals("count") && argument instanceof Ast.Name name) {
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
}
