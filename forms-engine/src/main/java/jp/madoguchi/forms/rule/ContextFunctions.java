package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Built-in functions on contexts (DMN 1.5, clause 10.3.4.10). */
final class ContextFunctions {

    static final List<Builtin> ALL = List.of(
            Builtin.of("get value(m: context, key: string)", Type.ANY, (a, b) -> map(a[0])
                    .get(StringFunctions.text(a[1]))),
            Builtin.of("get entries(m: context)", Type.listOf(Type.ANY_CONTEXT), (a, b) -> entries(map(a[0]), b)),
            Builtin.of("context(entries: list)", Type.ANY_CONTEXT, (a, b) -> context(a[0], b)),
            Builtin.of("context put(context: context, key: string, value: any)", Type.ANY_CONTEXT, (a, b) -> put(a, b))
                    .takingNull(),
            Builtin.of(
                            "context put(context: context, keys: strings, value: any)",
                            Type.ANY_CONTEXT,
                            (a, b) -> a[0] == null || !(a[1] instanceof List<?> keys)
                                    ? null
                                    : putDeep(map(a[0]), keys, 0, a[2], b))
                    .takingNull(),
            Builtin.of("context merge(contexts: list)", Type.ANY_CONTEXT, (a, b) -> merge(a[0], b)));

    /** Longest way into a context. */
    private static final int MAX_KEYS = 100;

    private ContextFunctions() {}

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<@Nullable Object> entries(Map<?, ?> map, Budget budget) {
        budget.list(map.size());
        budget.spend(12L * map.size());
        List<@Nullable Object> entries = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Map<String, @Nullable Object> pair = new LinkedHashMap<>();
            pair.put("key", entry.getKey());
            pair.put("value", entry.getValue());
            entries.add(pair);
        }
        return entries;
    }

    private static @Nullable Map<String, @Nullable Object> context(@Nullable Object list, Budget budget) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        for (Object entry : list instanceof List<?> all ? all : List.of()) {
            budget.context(1);
            if (!(map(entry).get("key") instanceof String key) || made.containsKey(key)) {
                return null;
            }
            made.put(key, map(entry).get("value"));
        }
        return made;
    }

    private static @Nullable Map<String, @Nullable Object> put(@Nullable Object[] a, Budget budget) {
        if (a[0] == null || !(a[1] instanceof String key)) {
            return null;
        }
        Map<String, @Nullable Object> changed = copy(map(a[0]), budget);
        changed.put(key, a[2]);
        return changed;
    }

    /** Puts a value where a list of keys leads; null if an entry on the way is no context, or a key no text. */
    private static @Nullable Map<String, @Nullable Object> putDeep(
            Map<?, ?> map, List<?> keys, int at, @Nullable Object value, Budget budget) {
        if (at >= keys.size() || !(keys.get(at) instanceof String key) || keys.size() > MAX_KEYS) {
            return null;
        }
        Map<String, @Nullable Object> changed = copy(map, budget);
        if (at == keys.size() - 1) {
            changed.put(key, value);
            return changed;
        }
        @Nullable Object inner = changed.get(key);
        if (inner != null && !(inner instanceof Map<?, ?>)) {
            return null;
        }
        @Nullable Object replaced = putDeep(map(inner), keys, at + 1, value, budget);
        if (replaced == null) {
            return null;
        }
        changed.put(key, replaced);
        return changed;
    }

    private static @Nullable Map<String, @Nullable Object> merge(@Nullable Object list, Budget budget) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object entry : list instanceof List<?> all ? all : List.of()) {
            if (!(entry instanceof Map<?, ?> map)) {
                return null;
            }
            merged.putAll(copy(map, budget));
        }
        return merged;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map, Budget budget) {
        budget.context(map.size() + 1L);
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
