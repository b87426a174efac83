package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Built-in functions that make one value of many; each takes a list or the values themselves. */
final class AggregateFunctions {

    static final List<Builtin> ALL = all();

    private AggregateFunctions() {}

    /** What an aggregate makes of a list of values. */
    private interface Aggregate {
        @Nullable
        Object of(List<?> values, Budget budget);
    }

    private static List<Builtin> all() {
        List<Builtin> all = new ArrayList<>();
        Function<List<Type>, Type> number = types -> Type.NUMBER;
        all.add(Builtin.of("count(list: list)", Type.NUMBER, (a, b) -> BigDecimal.valueOf(list(a).size())));
        add(all, "min", "any", AggregateFunctions::elementType, (values, b) -> extreme(values, -1));
        add(all, "max", "any", AggregateFunctions::elementType, (values, b) -> extreme(values, 1));
        add(all, "sum", "number", number, (values, b) -> sum(values));
        add(all, "product", "number", number, (values, b) -> product(values));
        add(all, "mean", "number", number, (values, b) -> mean(values));
        add(all, "median", "number", number, (values, b) -> median(values));
        add(all, "stddev", "number", number, (values, b) -> deviation(values));
        add(all, "mode", "number", types -> Type.listOf(Type.NUMBER), (values, b) -> mode(values));
        add(all, "all", "boolean", types -> Type.BOOLEAN, (values, b) -> decide(values, false));
        add(all, "any", "boolean", types -> Type.BOOLEAN, (values, b) -> decide(values, true));
        return List.copyOf(all);
    }

    private static void add(
            List<Builtin> all, String name, String one, Function<List<Type>, Type> result, Aggregate aggregate) {
        String many = one.equals("any") ? "list" : one + "s";
        Builtin.Body ofList = (a, budget) -> {
            List<?> values = list(a);
            budget.spend(values.size());
            return aggregate.of(values, budget);
        };
        all.add(Builtin.of(name + "(list: " + many + ")", result, ofList));
        Builtin.Body ofValues = (a, budget) -> aggregate.of(Arrays.asList(a), budget);
        all.add(Builtin.of(name + "(n*: " + one + ")", result, ofValues).takingNull());
    }

    private static List<?> list(@Nullable Object[] arguments) {
        return arguments[0] instanceof List<?> list ? list : List.of();
    }

    private static Type elementType(List<Type> types) {
        Type joined = Type.NULL;
        for (Type type : types) {
            joined = joined.or(type.is(Type.Kind.LIST) ? type.element() : type);
        }
        return joined.is(Type.Kind.NULL) ? Type.ANY : joined;
    }

    private static @Nullable Object extreme(List<?> values, int sign) {
        @Nullable Object best = null;
        for (Object value : values) {
            if (value == null) {
                return null;
            }
            @Nullable Integer order = best == null ? Integer.valueOf(sign) : Values.compare(value, best);
            if (order == null) {
                return null;
            }
            best = order * sign > 0 ? value : best;
        }
        return best;
    }

    /** The numbers of a list; null if one entry is none, or if there are none. */
    private static @Nullable List<BigDecimal> numbers(List<?> values) {
        List<BigDecimal> numbers = new ArrayList<>(values.size());
        for (Object value : values) {
            if (!(value instanceof BigDecimal number)) {
                return null;
            }
            numbers.add(number);
        }
        return numbers.isEmpty() ? null : numbers;
    }

    private static @Nullable BigDecimal sum(List<?> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            if (!(value instanceof BigDecimal number)) {
                return null;
            }
            sum = sum.add(number, Values.DECIMAL);
        }
        return values.isEmpty() ? null : Values.bounded(sum);
    }

    private static @Nullable BigDecimal product(List<?> values) {
        @Nullable List<BigDecimal> numbers = numbers(values);
        if (numbers == null) {
            return null;
        }
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal number : numbers) {
            @Nullable BigDecimal next = Values.bounded(product.multiply(number, Values.DECIMAL));
            if (next == null) {
                return null;
            }
            product = next;
        }
        return product;
    }

    private static @Nullable BigDecimal mean(List<?> values) {
        @Nullable BigDecimal sum = sum(values);
        return sum == null ? null : Arithmetic.quotient(sum, BigDecimal.valueOf(values.size()));
    }

    private static @Nullable BigDecimal median(List<?> values) {
        @Nullable List<BigDecimal> numbers = numbers(values);
        if (numbers == null) {
            return null;
        }
        numbers.sort(null);
        int middle = numbers.size() / 2;
        return numbers.size() % 2 == 1
                ? numbers.get(middle)
                : Arithmetic.quotient(numbers.get(middle - 1).add(numbers.get(middle)), BigDecimal.valueOf(2));
    }

    private static @Nullable BigDecimal deviation(List<?> values) {
        @Nullable BigDecimal mean = mean(values);
        if (mean == null || values.size() < 2) {
            return null;
        }
        BigDecimal squares = BigDecimal.ZERO;
        for (Object value : values) {
            BigDecimal distance = NumberFunctions.number(value).subtract(mean);
            squares = squares.add(distance.multiply(distance, Values.DECIMAL), Values.DECIMAL);
        }
        return squares.divide(BigDecimal.valueOf(values.size() - 1L), Values.DECIMAL)
                .sqrt(Values.DECIMAL);
    }

    private static @Nullable List<BigDecimal> mode(List<?> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        @Nullable List<BigDecimal> numbers = numbers(values);
        if (numbers == null) {
            return null;
        }
        numbers.sort(null);
        List<BigDecimal> modes = new ArrayList<>();
        int best = 0;
        int run = 0;
        for (int i = 0; i < numbers.size(); i++) {
            run = i > 0 && numbers.get(i).compareTo(numbers.get(i - 1)) == 0 ? run + 1 : 1;
            if (run > best) {
                best = run;
                modes.clear();
            }
            if (run == best) {
                modes.add(numbers.get(i));
            }
        }
        return modes;
    }

    /** {@code any}: true if one is true; {@code all}: false if one is false; null if something else is among them. */
    private static @Nullable Boolean decide(List<?> values, boolean deciding) {
        boolean unknown = false;
        for (Object value : values) {
            if (Boolean.valueOf(deciding).equals(value)) {
                return deciding;
            }
            unknown |= !(value instanceof Boolean);
        }
        return unknown ? null : (Boolean) !deciding;
    }
}
