package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Built-in functions on lists (DMN 1.5, clause 10.3.4.4), {@code sort} included. */
final class ListFunctions {

    static final List<Builtin> ALL = List.of(
            Builtin.of(
                    "not(negand: boolean)",
                    Type.BOOLEAN,
                    (a, b) -> a[0] instanceof Boolean flag ? (Object) !flag : null),
            Builtin.of(
                            "list contains(list: list, element: any)",
                            Type.BOOLEAN,
                            (a, b) -> a[0] == null ? null : (Object) (indexOf(list(a[0]), a[1], b) >= 0))
                    .takingNull(),
            Builtin.of(
                    "sublist(list: list, start position: number, length?: number)",
                    ListFunctions::same,
                    (a, b) -> sublist(a, b)),
            Builtin.of("append(list: list, item*: any)", Type.listOf(Type.ANY), (a, b) -> {
                        List<@Nullable Object> all = copy(a[0], b);
                        Collections.addAll(all, java.util.Arrays.copyOfRange(a, 1, a.length));
                        return all;
                    })
                    .takingNull(),
            Builtin.of("concatenate(list*: list)", ListFunctions::joined, (a, b) -> concatenate(a, b)),
            Builtin.of("union(list*: list)", ListFunctions::joined, (a, b) -> distinct(concatenate(a, b), b)),
            Builtin.of("distinct values(list: list)", ListFunctions::same, (a, b) -> distinct(list(a[0]), b)),
            Builtin.of(
                    "flatten(list: list)", Type.listOf(Type.ANY), (a, b) -> flatten(list(a[0]), new ArrayList<>(), b)),
            Builtin.of("reverse(list: list)", ListFunctions::same, (a, b) -> {
                List<@Nullable Object> all = copy(a[0], b);
                Collections.reverse(all);
                return all;
            }),
            Builtin.of("index of(list: list, match: any)", Type.listOf(Type.NUMBER), (a, b) -> indexes(a, b))
                    .takingNull(),
            Builtin.of(
                            "insert before(list: list, position: number, newItem: any)",
                            Type.listOf(Type.ANY),
                            (a, b) -> insert(a, b))
                    .takingNull(),
            Builtin.of("remove(list: list, position: number)", ListFunctions::same, (a, b) -> remove(a, b)),
            Builtin.of(
                            "list replace(list: list, match: function, newItem: any)",
                            Type.listOf(Type.ANY),
                            (a, b) -> replaceMatching(a, b))
                    .takingNull(),
            Builtin.of("list replace(list: list, position: number, newItem: any)", Type.listOf(Type.ANY), (a, b) -> {
                        int at = position(a);
                        List<@Nullable Object> all = copy(a[0], b);
                        return at < 0 ? null : replaced(all, at, a[2]);
                    })
                    .takingNull(),
            Builtin.of("sort(list: list, precedes?: function)", ListFunctions::same, (a, b) -> sort(a, b)));

    private ListFunctions() {}

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Type same(List<Type> types) {
        return types.get(0).is(Type.Kind.LIST) ? types.get(0) : Type.listOf(types.get(0));
    }

    private static Type joined(List<Type> types) {
        Type all = Type.NULL;
        for (Type type : types) {
            all = all.or(same(List.of(type)));
        }
        return all;
    }

    private static List<@Nullable Object> copy(@Nullable Object value, Budget budget) {
        budget.list(list(value).size() + 1L);
        return new ArrayList<@Nullable Object>(list(value));
    }

    private static int indexOf(List<?> list, @Nullable Object element, Budget budget) {
        budget.spend(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (Values.same(list.get(i), element, budget)) {
                return i;
            }
        }
        return -1;
    }

    /** The index that the position argument names, -1 if there is no such element. */
    private static int position(@Nullable Object[] a) {
        @Nullable Integer position = Values.integer(a[1]);
        int size = list(a[0]).size();
        if (position == null || position == 0 || Math.abs((long) position) > size) {
            return -1;
        }
        return position > 0 ? position - 1 : size + position;
    }

    private static @Nullable List<?> sublist(@Nullable Object[] a, Budget budget) {
        int from = position(a);
        if (from < 0) {
            return null;
        }
        List<?> list = list(a[0]);
        int to = list.size();
        if (a.length > 2 && a[2] != null) {
            @Nullable Integer length = Values.integer(a[2]);
            if (length == null || length < 1 || (long) from + length > to) {
                return null;
            }
            to = from + length;
        }
        budget.spend(to - from);
        return new ArrayList<>(list.subList(from, to));
    }

    private static List<@Nullable Object> concatenate(@Nullable Object[] lists, Budget budget) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object one : lists) {
            all.addAll(copy(one, budget));
            budget.list(all.size());
        }
        return all;
    }

    private static List<@Nullable Object> distinct(List<?> list, Budget budget) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object entry : list) {
            if (indexOf(kept, entry, budget) < 0) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private static List<@Nullable Object> flatten(List<?> list, List<@Nullable Object> into, Budget budget) {
        budget.into(list.size());
        for (Object entry : list) {
            if (entry instanceof List<?> inner) {
                flatten(inner, into, budget);
            } else {
                into.add(entry);
            }
        }
        budget.outOf();
        budget.size(into.size());
        return into;
    }

    private static @Nullable List<BigDecimal> indexes(@Nullable Object[] a, Budget budget) {
        if (a[0] == null) {
            return null;
        }
        List<BigDecimal> found = new ArrayList<>();
        List<?> list = list(a[0]);
        budget.spend(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (Values.same(list.get(i), a[1], budget)) {
                found.add(BigDecimal.valueOf(i + 1L));
            }
        }
        return found;
    }

    private static @Nullable List<@Nullable Object> insert(@Nullable Object[] a, Budget budget) {
        int at = position(a);
        @Nullable Integer number = Values.integer(a[1]);
        List<@Nullable Object> all = copy(a[0], budget);
        if (at < 0 && number != null && number == all.size() + 1) {
            at = all.size();
        }
        if (at < 0) {
            return null;
        }
        all.add(at, a[2]);
        return all;
    }

    private static @Nullable List<@Nullable Object> remove(@Nullable Object[] a, Budget budget) {
        int at = position(a);
        if (at < 0) {
            return null;
        }
        List<@Nullable Object> all = copy(a[0], budget);
        all.remove(at);
        return all;
    }

    /** Replaces every element for which the function of it and the new one is true. */
    private static @Nullable List<@Nullable Object> replaceMatching(@Nullable Object[] a, Budget budget) {
        if (a[0] == null || !(a[1] instanceof FunctionValue match)) {
            return null;
        }
        List<@Nullable Object> all = copy(a[0], budget);
        for (int i = 0; i < all.size(); i++) {
            @Nullable Object matches = match.call(all.get(i), a[2]);
            if (!(matches instanceof Boolean)) {
                return null;
            }
            if (Boolean.TRUE.equals(matches)) {
                all.set(i, a[2]);
            }
        }
        return all;
    }

    private static List<@Nullable Object> replaced(List<@Nullable Object> all, int at, @Nullable Object item) {
        all.set(at, item);
        return all;
    }

    private static @Nullable List<@Nullable Object> sort(@Nullable Object[] a, Budget budget) {
        List<@Nullable Object> all = copy(a[0], budget);
        try {
            all.sort((left, right) -> order(left, right, a.length > 1 ? a[1] : null, budget));
            return all;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int order(@Nullable Object left, @Nullable Object right, @Nullable Object precedes, Budget budget) {
        budget.spend(1);
        if (precedes instanceof FunctionValue function) {
            if (Boolean.TRUE.equals(function.call(left, right))) {
                return -1;
            }
            return Boolean.TRUE.equals(function.call(right, left)) ? 1 : 0;
        }
        @Nullable Integer order = Values.compare(left, right);
        if (order == null) {
            throw new IllegalArgumentException("no order");
        }
        return order;
    }
}
