package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Compiles {@code between}, {@code in}, ranges and unary tests. */
final class TestCompiler {

    private final Compiler compiler;

    TestCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed between(Ast.Between ast, Scope scope) throws ExpressionRejected {
        Typed value = compiler.compile(ast.value(), scope);
        Typed low = compiler.compile(ast.low(), scope);
        Typed high = compiler.compile(ast.high(), scope);
        OperatorCompiler operators = new OperatorCompiler(compiler);
        operators.requireOrder(value.type(), low.type(), ast.at());
        operators.requireOrder(value.type(), high.type(), ast.at());
        Code a = value.code();
        Code b = low.code();
        Code c = high.code();
        return new Typed(Type.BOOLEAN, frame -> {
            @Nullable Object tested = a.eval(frame);
            @Nullable Integer first = Values.compare(b.eval(frame), tested);
            @Nullable Integer last = Values.compare(tested, c.eval(frame));
            if ((first != null && first > 0) || (last != null && last > 0)) {
                return false;
            }
            return first == null || last == null ? null : (Object) true;
        });
    }

    Typed in(Ast.In ast, Scope scope) throws ExpressionRejected {
        Typed value = compiler.compile(ast.value(), scope);
        Typed tests = tests(ast.tests(), scope.inner(Map.of("?", value.type())));
        Code a = value.code();
        Code b = tests.code();
        return new Typed(Type.BOOLEAN, frame -> b.eval(frame.inner(new @Nullable Object[] {a.eval(frame)})));
    }

    Typed range(Ast.RangeOf ast, Scope scope) throws ExpressionRejected {
        Typed low = ast.low() == null ? null : compiler.compile(ast.low(), scope);
        Typed high = ast.high() == null ? null : compiler.compile(ast.high(), scope);
        Type lowType = low == null ? Type.NULL : low.type();
        Type highType = high == null ? Type.NULL : high.type();
        new OperatorCompiler(compiler).requireOrder(lowType, highType, ast.at());
        Code a = low == null ? frame -> null : low.code();
        Code b = high == null ? frame -> null : high.code();
        boolean openLow = low == null;
        boolean openHigh = high == null;
        return new Typed(Type.rangeOf(lowType.or(highType)), frame -> {
            @Nullable Object first = a.eval(frame);
            @Nullable Object last = b.eval(frame);
            boolean impossible = (first == null && !openLow) || (last == null && !openHigh);
            return impossible ? null : new Range(first, ast.lowIncluded(), last, ast.highIncluded());
        });
    }

    /** Unary tests in a scope whose innermost name is {@code ?}. */
    Typed tests(Ast.Tests ast, Scope scope) throws ExpressionRejected {
        if (ast.tests().isEmpty()) {
            return new Typed(Type.BOOLEAN, frame -> true);
        }
        List<Code> codes = new ArrayList<>();
        for (Ast.Test test : ast.tests()) {
            codes.add(test(test, scope));
        }
        Code[] all = codes.toArray(new Code[0]);
        boolean negated = ast.negated();
        return new Typed(Type.BOOLEAN, frame -> {
            boolean unknown = false;
            for (Code code : all) {
                @Nullable Object result = code.eval(frame);
                if (Boolean.TRUE.equals(result)) {
                    return !negated;
                }
                unknown |= result == null;
            }
            return unknown ? null : (Object) negated;
        });
    }

    private Code test(Ast.Test test, Scope scope) throws ExpressionRejected {
        Typed operand = compiler.compile(test.operand(), scope);
        Type tested = scope.type("?");
        OperatorCompiler operators = new OperatorCompiler(compiler);
        Code input = frame -> frame.get(0);
        Code code = operand.code();
        if (test.operator().isPresent()) {
            String operator = test.operator().get();
            if (operator.equals("=") || operator.equals("!=")) {
                operators.requireEqualKinds(tested, operand.type(), test.at());
                boolean negated = operator.equals("!=");
                return frame -> {
                    @Nullable Boolean equal = Values.equal(input.eval(frame), code.eval(frame), frame.budget());
                    return equal == null ? null : (Object) (equal != negated);
                };
            }
            operators.requireOrder(tested, operand.type(), test.at());
            return OperatorCompiler.order(operator, input, code);
        }
        Type type = operand.type();
        boolean condition = (type.is(Kind.BOOLEAN) && !tested.is(Kind.BOOLEAN)) || mentionsTested(test.operand());
        if (condition) {
            return code;
        }
        requireFitting(tested, type, test.at());
        return frame -> matches(frame.get(0), code.eval(frame), frame.budget());
    }

    private void requireFitting(Type tested, Type operand, int at) throws ExpressionRejected {
        Type one =
                switch (operand.kind()) {
                    case LIST -> tested.is(Kind.LIST) ? Type.ANY : operand.element();
                    case RANGE -> operand.element();
                    default -> operand;
                };
        if (one.is(Kind.RANGE) || one.is(Kind.BOOLEAN)) {
            return;
        }
        new OperatorCompiler(compiler).requireEqualKinds(tested, one, at);
    }

    /** Whether a value passes a test that is a value, a range, or a list of such. */
    private static @Nullable Object matches(@Nullable Object value, @Nullable Object test, Budget budget) {
        if (test instanceof Range range) {
            return range.contains(value);
        }
        if (test instanceof List<?> list && !(value instanceof List<?>)) {
            budget.spend(list.size());
            for (Object entry : list) {
                @Nullable Object result = matches(value, entry, budget);
                if (Boolean.TRUE.equals(result)) {
                    return true;
                }
            }
            return false;
        }
        if (test instanceof List<?> list && value instanceof List<?> && !Values.same(value, list, budget)) {
            return list.stream().anyMatch(entry -> Values.same(value, entry, budget));
        }
        return Values.equal(value, test, budget);
    }

    private static boolean mentionsTested(Ast ast) {
        if (ast instanceof Ast.Tested) {
            return true;
        } else if (ast instanceof Ast.Binary binary) {
            return mentionsTested(binary.left()) || mentionsTested(binary.right());
        } else if (ast instanceof Ast.Call call) {
            return call.positional().stream().anyMatch(TestCompiler::mentionsTested)
                    || call.named().values().stream().anyMatch(TestCompiler::mentionsTested);
        } else if (ast instanceof Ast.Path path) {
            return mentionsTested(path.source());
        } else if (ast instanceof Ast.Between between) {
            return mentionsTested(between.value());
        } else if (ast instanceof Ast.In in) {
            return mentionsTested(in.value());
        } else if (ast instanceof Ast.Conditional conditional) {
            return mentionsTested(conditional.condition());
        } else if (ast instanceof Ast.Quantified quantified) {
            return quantified.iterators().stream().anyMatch(it -> mentionsTested(it.source()))
                    || mentionsTested(quantified.condition());
        } else if (ast instanceof Ast.Filter filter) {
            return mentionsTested(filter.source());
        }
        return false;
    }
}
