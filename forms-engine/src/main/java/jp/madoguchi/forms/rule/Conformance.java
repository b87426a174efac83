package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether values have types, and how they are made to have them (DMN 1.5, clause 10.3.2.9). */
final class Conformance {

    private Conformance() {}

    /** Whether a value has a type, as {@code instance of} asks; null has no type but its own. */
    static boolean isA(@Nullable Object value, Type type, Budget budget) {
        if (type.is(Type.Kind.ANY)) {
            return value != null;
        }
        if (Values.kind(value) != type.kind()) {
            return false;
        }
        if (value instanceof List<?> list) {
            return type.element().is(Type.Kind.ANY) || areAll(list, type.element(), budget);
        }
        if (value instanceof Map<?, ?> map) {
            return hasEntries(map, type, budget);
        }
        if (value instanceof Range range) {
            return isNullOrA(range.low(), type.element(), budget) && isNullOrA(range.high(), type.element(), budget);
        }
        return !(value instanceof FunctionValue function) || isFunction(function.type(), type);
    }

    private static boolean isNullOrA(@Nullable Object value, Type type, Budget budget) {
        return value == null || isA(value, type, budget);
    }

    private static boolean areAll(List<?> list, Type element, Budget budget) {
        budget.into(list.size());
        boolean all = true;
        for (Object entry : list) {
            all = all && isNullOrA(entry, element, budget);
        }
        budget.outOf();
        return all;
    }

    private static boolean hasEntries(Map<?, ?> map, Type type, Budget budget) {
        budget.spend(type.entries().size());
        for (Map.Entry<String, Type> entry : type.entries().entrySet()) {
            if (!map.containsKey(entry.getKey()) || !isNullOrA(map.get(entry.getKey()), entry.getValue(), budget)) {
                return false;
            }
        }
        return true;
    }

    /** A function is one of a type if it takes at least what that takes and gives at most what that gives. */
    private static boolean isFunction(Type given, Type wanted) {
        if (!wanted.hasSignature()) {
            return true;
        }
        if (given.parameters().size() != wanted.parameters().size()) {
            return false;
        }
        Iterator<Type> taken = given.parameters().values().iterator();
        for (Type argument : wanted.parameters().values()) {
            if (!argument.fits(taken.next())) {
                return false;
            }
        }
        return given.result().fits(wanted.result());
    }

    /**
     * A value as a type wants it: one value as a list, a list of one as its element, a date as the midnight it begins
     * with; null if it cannot be.
     */
    static @Nullable Object converted(@Nullable Object value, Type wanted, Budget budget) {
        if (value == null || wanted.is(Type.Kind.ANY) || isA(value, wanted, budget)) {
            return value;
        }
        if (wanted.is(Type.Kind.LIST) && !(value instanceof List<?>)) {
            return isA(value, wanted.element(), budget) ? List.of(value) : null;
        }
        if (value instanceof List<?> list && list.size() == 1) {
            return isA(list.get(0), wanted, budget) ? list.get(0) : null;
        }
        return wanted.is(Type.Kind.DATE_TIME) && value instanceof LocalDate date
                ? date.atStartOfDay(ZoneOffset.UTC)
                : null;
    }
}
