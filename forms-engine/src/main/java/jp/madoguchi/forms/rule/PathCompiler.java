package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Compiles names and the entries of contexts, lists of contexts, dates, durations and ranges. */
final class PathCompiler {

    private final Compiler compiler;

    PathCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    /** The value of a name; {@code use} is what is noted as read of it: an entry, {@code #}, or empty for all. */
    Typed name(String name, int at, Scope scope, String use) throws ExpressionRejected {
        int depth = 0;
        for (Scope current = scope; current != null; current = current.outer(), depth++) {
            Integer slot = current.slot(name);
            if (slot != null) {
                compiler.noteUse(current, use.isEmpty() ? name : name + "." + use);
                return new Typed(current.type(name), slot(depth, slot));
            }
            Type item = current.dynamic();
            if (item != null && item.is(Kind.CONTEXT) && item.entries().containsKey(name)) {
                return new Typed(item.entries().getOrDefault(name, Type.ANY), entry(slot(depth, 0), name));
            }
            if (item != null && (item.is(Kind.ANY) || item.isOpen())) {
                return perhapsEntry(name, at, current, depth, use);
            }
        }
        throw compiler.rejected(unknown(name), at);
    }

    private static String unknown(String name) {
        return Builtins.knows(name)
                ? "'" + name + "' is a function and must be called"
                : "nothing is called '" + name + "' here";
    }

    private static Code slot(int depth, int slot) {
        return switch (depth) {
            case 0 -> frame -> frame.get(slot);
            case 1 -> frame -> frame.outer(1).get(slot);
            default -> frame -> frame.outer(depth).get(slot);
        };
    }

    /** In a filter over items of unknown shape: the item's entry if it has one, else the name outside. */
    private Typed perhapsEntry(String name, int at, Scope itemScope, int depth, String use) throws ExpressionRejected {
        Scope outside = itemScope.outer();
        Code item = slot(depth, 0);
        if (outside == null || !outside.knows(name)) {
            return new Typed(Type.ANY, entry(item, name));
        }
        Code otherwise = name(name, at, outside, use).code();
        return new Typed(
                Type.ANY,
                frame -> item.eval(frame) instanceof Map<?, ?> map && map.containsKey(name)
                        ? map.get(name)
                        : otherwise.eval(frame.outer(depth + 1)));
    }

    Typed path(Ast.Path ast, Scope scope) throws ExpressionRejected {
        Typed source = ast.source() instanceof Ast.Name name
                ? name(name.name(), name.at(), scope, ast.name())
                : compiler.compile(ast.source(), scope);
        Type type = source.type();
        boolean list = type.is(Kind.LIST);
        Type of = list ? type.element() : type;
        Type result = entryType(of, ast);
        return new Typed(list ? Type.listOf(result) : result, entry(source.code(), ast.name()));
    }

    private Type entryType(Type of, Ast.Path ast) throws ExpressionRejected {
        if (of.isVague() || of.isOpen() || of.is(Kind.LIST)) {
            return Type.ANY;
        }
        Map<String, Type> entries = of.is(Kind.CONTEXT) ? of.entries() : Properties.of(of);
        Type type = entries.get(ast.name());
        if (type == null) {
            throw compiler.rejected("a " + of + " has no '" + ast.name() + "'", ast.at());
        }
        return type;
    }

    private static Code entry(Code source, String name) {
        return frame -> entryOf(source.eval(frame), name, frame.budget());
    }

    private static @Nullable Object entryOf(@Nullable Object value, String name, Budget budget) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (value instanceof List<?> list) {
            budget.into(list.size());
            List<@Nullable Object> entries = new ArrayList<>(list.size());
            for (Object element : list) {
                entries.add(entryOf(element, name, budget));
            }
            budget.outOf();
            return entries;
        }
        return value == null ? null : Properties.get(value, name);
    }

    /** The properties of values that are no contexts. */
    private static final class Properties {

        private static final List<String> DATE = List.of("year", "month", "day", "weekday");
        private static final List<String> TIME = List.of("hour", "minute", "second");

        static Map<String, Type> of(Type type) {
            Map<String, Type> all = new LinkedHashMap<>();
            switch (type.kind()) {
                case DATE -> DATE.forEach(name -> all.put(name, Type.NUMBER));
                case DATE_TIME -> {
                    DATE.forEach(name -> all.put(name, Type.NUMBER));
                    time(all);
                }
                case TIME -> time(all);
                case DAYS_DURATION ->
                    List.of("days", "hours", "minutes", "seconds").forEach(name -> all.put(name, Type.NUMBER));
                case YEARS_DURATION -> List.of("years", "months").forEach(name -> all.put(name, Type.NUMBER));
                case RANGE -> {
                    all.put("start", type.element());
                    all.put("end", type.element());
                    all.put("start included", Type.BOOLEAN);
                    all.put("end included", Type.BOOLEAN);
                }
                default -> {}
            }
            return all;
        }

        private static void time(Map<String, Type> all) {
            TIME.forEach(name -> all.put(name, Type.NUMBER));
            all.put("time offset", Type.DAYS_DURATION);
            all.put("timezone", Type.STRING);
        }

        static @Nullable Object get(Object value, String name) {
            return TemporalProperties.get(value, name);
        }
    }
}
