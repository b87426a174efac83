package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names an expression may use, with their types; each name has a slot in the {@link Frame} of an evaluation. */
public final class Scope {

    /** No names. */
    public static final Scope EMPTY = new Scope(null, Map.of());

    private final @Nullable Scope outer;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final @Nullable Type dynamic;
    private volatile @Nullable Set<String> unusual;

    private Scope(@Nullable Scope outer, Map<String, Type> names) {
        this(outer, names, null);
    }

    private Scope(@Nullable Scope outer, Map<String, Type> names, @Nullable Type dynamic) {
        this.outer = outer;
        this.dynamic = dynamic;
        names.forEach((name, type) -> {
            slots.put(name, slots.size());
            types.put(name, type);
        });
    }

    /** A scope whose slots follow the iteration order of the map. */
    public static Scope of(Map<String, Type> names) {
        return new Scope(null, names);
    }

    /** A scope inside this one; its names hide equal names outside. */
    public Scope inner(Map<String, Type> names) {
        return new Scope(this, names);
    }

    /** A scope inside this one for a filter: one slot, {@code item}, whose entries are names too. */
    Scope item(Type item) {
        return new Scope(this, Map.of("item", item), item);
    }

    /** The frame for given values; names without a value are null. */
    public Frame frame(Map<String, ?> values, LocalDate today) {
        if (outer != null) {
            throw new IllegalStateException("only the outermost scope makes frames from maps");
        }
        @Nullable Object[] filled = new @Nullable Object[slots.size()];
        slots.forEach((name, slot) -> filled[slot] = values.get(name));
        return Frame.root(filled, new Budget(today));
    }

    /** Whether this scope or one outside has the name. */
    public boolean has(String name) {
        return slots.containsKey(name) || (outer != null && outer.has(name));
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    @Nullable
    Integer slot(String name) {
        return slots.get(name);
    }

    Type type(String name) {
        return types.getOrDefault(name, Type.ANY);
    }

    /** In the scope of a filter: the type of the item whose entries are names. */
    @Nullable
    Type dynamic() {
        return dynamic;
    }

    /** Names with signs or keywords in them ({@code a-b}) that entries of this scope's contexts have, at most a few levels deep. */
    Set<String> unusualEntries() {
        Set<String> known = unusual;
        if (known == null) {
            known = new HashSet<>(outer == null ? Set.of() : outer.unusualEntries());
            for (Type type : types.values()) {
                collect(type, known, 0);
            }
            unusual = known;
        }
        return known;
    }

    private static void collect(Type type, Set<String> names, int depth) {
        if (depth > 6) {
            return;
        }
        type.entries().forEach((name, entry) -> {
            if (NameReader.isUnusual(name)) {
                names.add(name);
            }
            collect(entry, names, depth + 1);
        });
        if (type.is(Type.Kind.LIST)) {
            collect(type.element(), names, depth + 1);
        }
    }

    /** Whether this scope or one outside knows the name; used to read names that contain spaces. */
    boolean knows(String name) {
        return slots.containsKey(name)
                || (dynamic != null && dynamic.entries().containsKey(name))
                || (outer != null && outer.knows(name));
    }
}
