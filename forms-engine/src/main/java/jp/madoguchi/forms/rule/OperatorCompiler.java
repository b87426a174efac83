package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.Set;
import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Compiles arithmetic, comparisons, {@code and}, {@code or} and minus. */
final class OperatorCompiler {

    private static final Set<Kind> ORDERED = Set.of(
            Kind.NUMBER, Kind.STRING, Kind.DATE, Kind.TIME, Kind.DATE_TIME, Kind.DAYS_DURATION, Kind.YEARS_DURATION);

    private final Compiler compiler;

    OperatorCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed binary(Ast.Binary ast, Scope scope) throws ExpressionRejected {
        return switch (ast.operator()) {
            case "and" -> logic(ast, scope, false);
            case "or" -> logic(ast, scope, true);
            case "=", "!=" -> equality(ast, scope);
            case "<", "<=", ">", ">=" -> order(ast, scope);
            default -> arithmetic(ast, scope);
        };
    }

    /** Three-valued {@code and}, {@code or}; the deciding value (false, true) wins over null. */
    private Typed logic(Ast.Binary ast, Scope scope, boolean decides) throws ExpressionRejected {
        Code left = compiler.expect(ast.left(), scope, Type.BOOLEAN).code();
        Code right = compiler.expect(ast.right(), scope, Type.BOOLEAN).code();
        Boolean deciding = decides;
        Boolean other = !decides;
        return new Typed(Type.BOOLEAN, frame -> {
            @Nullable Object a = left.eval(frame);
            if (deciding.equals(a)) {
                return deciding;
            }
            @Nullable Object b = right.eval(frame);
            if (deciding.equals(b)) {
                return deciding;
            }
            return (other.equals(a) && other.equals(b)) ? other : null;
        });
    }

    private Typed equality(Ast.Binary ast, Scope scope) throws ExpressionRejected {
        Typed left = compiler.compile(ast.left(), scope);
        Typed right = compiler.compile(ast.right(), scope);
        requireEqualKinds(left.type(), right.type(), ast.at());
        return new Typed(Type.BOOLEAN, equality(ast, left, right));
    }

    private static Code equality(Ast.Binary ast, Typed left, Typed right) {
        Code a = left.code();
        Code b = right.code();
        boolean negated = ast.operator().equals("!=");
        if (ast.right() instanceof Ast.Literal literal && literal.value() instanceof String text) {
            return frame -> {
                @Nullable Object value = a.eval(frame);
                return value instanceof String || value == null ? (Object) (text.equals(value) != negated) : null;
            };
        }
        return frame -> {
            @Nullable Boolean equal = Values.equal(a.eval(frame), b.eval(frame), frame.budget());
            return equal == null ? null : (Object) (equal != negated);
        };
    }

    void requireEqualKinds(Type left, Type right, int at) throws ExpressionRejected {
        if (!left.isVague() && !right.isVague() && left.kind() != right.kind()) {
            throw compiler.rejected("a " + left + " never equals a " + right, at);
        }
    }

    private Typed order(Ast.Binary ast, Scope scope) throws ExpressionRejected {
        Typed left = compiler.compile(ast.left(), scope);
        Typed right = compiler.compile(ast.right(), scope);
        requireOrder(left.type(), right.type(), ast.at());
        Code a = left.code();
        Code b = right.code();
        return new Typed(Type.BOOLEAN, order(ast.operator(), a, b));
    }

    /** A comparison as code; null where the values have no order. */
    static Code order(String operator, Code a, Code b) {
        return switch (operator) {
            case "<" ->
                frame -> {
                    @Nullable Integer order = Values.compare(a.eval(frame), b.eval(frame));
                    return order == null ? null : (Object) (order < 0);
                };
            case "<=" ->
                frame -> {
                    @Nullable Integer order = Values.compare(a.eval(frame), b.eval(frame));
                    return order == null ? null : (Object) (order <= 0);
                };
            case ">" ->
                frame -> {
                    @Nullable Integer order = Values.compare(a.eval(frame), b.eval(frame));
                    return order == null ? null : (Object) (order > 0);
                };
            default ->
                frame -> {
                    @Nullable Integer order = Values.compare(a.eval(frame), b.eval(frame));
                    return order == null ? null : (Object) (order >= 0);
                };
        };
    }

    void requireOrder(Type left, Type right, int at) throws ExpressionRejected {
        for (Type type : new Type[] {left, right}) {
            if (!type.isVague() && !ORDERED.contains(type.kind())) {
                throw compiler.rejected("values of type " + type + " have no order", at);
            }
        }
        if (!left.isVague() && !right.isVague() && left.kind() != right.kind()) {
            throw compiler.rejected("a " + left + " cannot be compared with a " + right, at);
        }
    }

    private Typed arithmetic(Ast.Binary ast, Scope scope) throws ExpressionRejected {
        Typed left = compiler.compile(ast.left(), scope);
        Typed right = compiler.compile(ast.right(), scope);
        Type type = ArithmeticTypes.result(ast.operator(), left.type(), right.type());
        if (type == null) {
            throw compiler.rejected(
                    "the operator " + ast.operator() + " does not take a " + left.type() + " and a " + right.type(),
                    ast.at());
        }
        Code a = left.code();
        Code b = right.code();
        Code code =
                switch (ast.operator()) {
                    case "+" ->
                        type.is(Kind.NUMBER)
                                ? sum(a, b)
                                : frame -> Arithmetic.add(a.eval(frame), b.eval(frame), frame.budget());
                    case "-" -> frame -> Arithmetic.subtract(a.eval(frame), b.eval(frame));
                    case "*" -> frame -> Arithmetic.multiply(a.eval(frame), b.eval(frame));
                    case "/" -> frame -> Arithmetic.divide(a.eval(frame), b.eval(frame));
                    default ->
                        frame -> {
                            frame.budget().spend(50);
                            return Arithmetic.power(a.eval(frame), b.eval(frame));
                        };
                };
        return new Typed(type, code);
    }

    private static Code sum(Code a, Code b) {
        return frame -> a.eval(frame) instanceof BigDecimal left && b.eval(frame) instanceof BigDecimal right
                ? Values.bounded(left.add(right, Values.DECIMAL))
                : null;
    }

    Typed negation(Ast.Negation ast, Scope scope) throws ExpressionRejected {
        Typed operand = compiler.compile(ast.operand(), scope);
        Type type = operand.type();
        if (!type.isVague() && !type.is(Kind.NUMBER) && !type.is(Kind.DAYS_DURATION) && !type.is(Kind.YEARS_DURATION)) {
            throw compiler.rejected("a " + type + " has no negative", ast.at());
        }
        Code code = operand.code();
        return new Typed(type, frame -> Arithmetic.negate(code.eval(frame)));
    }
}
