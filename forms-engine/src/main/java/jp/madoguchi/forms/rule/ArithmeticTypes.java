package jp.madoguchi.forms.rule;

import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Which types the arithmetic operators take and give (DMN 1.5, tables 53 to 55). */
final class ArithmeticTypes {

    private ArithmeticTypes() {}

    /** The type of the result, or null if the operator does not take these types. */
    static @Nullable Type result(String operator, Type left, Type right) {
        if (left.isVague() && right.isVague()) {
            return Type.ANY;
        }
        return switch (operator) {
            case "+" -> sum(left, right);
            case "-" -> difference(left, right);
            case "*" -> product(left, right);
            case "/" -> quotient(left, right);
            default -> fits(left, Kind.NUMBER) && fits(right, Kind.NUMBER) ? Type.NUMBER : null;
        };
    }

    private static boolean fits(Type type, Kind kind) {
        return type.isVague() || type.is(kind);
    }

    private static boolean isDuration(Type type) {
        return type.is(Kind.DAYS_DURATION) || type.is(Kind.YEARS_DURATION);
    }

    private static boolean isPoint(Type type) {
        return type.is(Kind.DATE) || type.is(Kind.DATE_TIME) || type.is(Kind.TIME);
    }

    private static @Nullable Type sum(Type left, Type right) {
        Type known = left.isVague() ? right : left;
        Type other = left.isVague() ? left : right;
        if (known.is(Kind.NUMBER) || known.is(Kind.STRING)) {
            return fits(other, known.kind()) ? known : null;
        }
        if (isPoint(known)) {
            return other.isVague() || isDuration(other) ? known : null;
        }
        if (!isDuration(known)) {
            return null;
        }
        if (other.isVague()) {
            return Type.ANY;
        }
        return isPoint(other) ? other : other.is(known.kind()) ? known : null;
    }

    private static @Nullable Type difference(Type left, Type right) {
        if (left.is(Kind.NUMBER) || (left.isVague() && right.is(Kind.NUMBER))) {
            return fits(right, Kind.NUMBER) ? Type.NUMBER : null;
        }
        if (left.isVague()) {
            return isPoint(right) ? Type.DAYS_DURATION : isDuration(right) ? Type.ANY : null;
        }
        if (isPoint(left)) {
            return right.isVague() ? Type.ANY : isDuration(right) ? left : pointDifference(left, right);
        }
        return isDuration(left) && fits(right, left.kind()) ? left : null;
    }

    private static @Nullable Type pointDifference(Type left, Type right) {
        boolean times = left.is(Kind.TIME) && right.is(Kind.TIME);
        boolean days = !left.is(Kind.TIME) && isPoint(right) && !right.is(Kind.TIME);
        return times || days ? Type.DAYS_DURATION : null;
    }

    private static @Nullable Type product(Type left, Type right) {
        if (fits(left, Kind.NUMBER) && fits(right, Kind.NUMBER)) {
            return left.isVague() || right.isVague() ? Type.ANY : Type.NUMBER;
        }
        if (isDuration(left)) {
            return fits(right, Kind.NUMBER) ? left : null;
        }
        return isDuration(right) && fits(left, Kind.NUMBER) ? right : null;
    }

    private static @Nullable Type quotient(Type left, Type right) {
        if (isDuration(left)) {
            return right.is(Kind.NUMBER)
                    ? left
                    : right.isVague() ? Type.ANY : right.is(left.kind()) ? Type.NUMBER : null;
        }
        if (isDuration(right)) {
            return left.isVague() ? Type.NUMBER : null;
        }
        boolean numbers = fits(left, Kind.NUMBER) && fits(right, Kind.NUMBER);
        return numbers ? (left.isVague() ? Type.ANY : Type.NUMBER) : null;
    }
}
