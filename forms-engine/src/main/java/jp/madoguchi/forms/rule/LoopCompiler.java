package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.madoguchi.forms.rule.Type.Kind;
import org.jspecify.annotations.Nullable;

/** Compiles {@code for}, {@code some}, {@code every} and filters. */
final class LoopCompiler {

    private final Compiler compiler;

    LoopCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    /** A compiled iterator: its source and, for {@code a..b}, its last value. */
    private record Loop(Code source, @Nullable Code last) {}

    private record Loops(List<Loop> loops, Scope inner) {}

    private Loops loops(List<Ast.Iterator> iterators, Scope scope) throws ExpressionRejected {
        List<Loop> loops = new ArrayList<>();
        Scope inner = scope;
        for (Ast.Iterator iterator : iterators) {
            Typed source = compiler.compile(iterator.source(), inner);
            Code last = null;
            Type element;
            if (iterator.last().isPresent()) {
                compiler.expect(iterator.source(), inner, Type.NUMBER);
                last = compiler.expect(iterator.last().get(), inner, Type.NUMBER)
                        .code();
                element = Type.NUMBER;
            } else {
                element = elementOf(source.type());
            }
            loops.add(new Loop(source.code(), last));
            inner = inner.inner(Map.of(iterator.name(), element));
        }
        return new Loops(loops, inner);
    }

    private static Type elementOf(Type type) {
        return switch (type.kind()) {
            case LIST, RANGE -> type.element();
            case ANY, NULL -> Type.ANY;
            default -> type;
        };
    }

    Typed iteration(Ast.For ast, Scope scope) throws ExpressionRejected {
        Scope outer = scope.inner(Map.of("partial", Type.listOf(Type.ANY)));
        Loops loops = loops(ast.iterators(), outer);
        Typed result = compiler.compile(ast.result(), loops.inner());
        Code body = result.code();
        List<Loop> all = loops.loops();
        return new Typed(Type.listOf(result.type()), frame -> {
            List<@Nullable Object> results = new ArrayList<>();
            Frame withPartial = frame.inner(new @Nullable Object[] {results});
            Walk walk = each(all, 0, withPartial, inner -> {
                @Nullable Object value = body.eval(inner);
                results.add(value);
                inner.budget().size(results.size());
                return true;
            });
            return walk == Walk.FINISHED ? results : null;
        });
    }

    Typed quantified(Ast.Quantified ast, Scope scope) throws ExpressionRejected {
        Loops loops = loops(ast.iterators(), scope);
        Code condition =
                compiler.expect(ast.condition(), loops.inner(), Type.BOOLEAN).code();
        List<Loop> all = loops.loops();
        Boolean deciding = !ast.every();
        return new Typed(Type.BOOLEAN, frame -> {
            boolean[] seen = new boolean[2];
            Walk walk = each(all, 0, frame, inner -> {
                @Nullable Object value = condition.eval(inner);
                seen[0] |= deciding.equals(value);
                seen[1] |= value == null;
                return !seen[0];
            });
            if (seen[0]) {
                return deciding;
            }
            return walk == Walk.NO_LIST || seen[1] ? null : (Object) !deciding;
        });
    }

    private enum Walk {
        FINISHED,
        STOPPED,
        NO_LIST
    }

    /** Runs the body for every combination until it says stop. */
    private static Walk each(List<Loop> loops, int at, Frame frame, Predicate<Frame> body) {
        if (at == loops.size()) {
            frame.budget().spend(2);
            return body.test(frame) ? Walk.FINISHED : Walk.STOPPED;
        }
        @Nullable List<?> values = values(loops.get(at), frame);
        if (values == null) {
            return Walk.NO_LIST;
        }
        for (Object value : values) {
            Walk walk = each(loops, at + 1, frame.inner(new @Nullable Object[] {value}), body);
            if (walk != Walk.FINISHED) {
                return walk;
            }
        }
        return Walk.FINISHED;
    }

    private static @Nullable List<?> values(Loop loop, Frame frame) {
        @Nullable Object source = loop.source().eval(frame);
        if (loop.last() != null) {
            return integers(source, loop.last().eval(frame), frame.budget());
        }
        if (source instanceof List<?> list) {
            return list;
        }
        if (source instanceof Range range) {
            return values(range, frame.budget());
        }
        return source == null ? null : List.of(source);
    }

    private static @Nullable List<?> values(Range range, Budget budget) {
        if (!range.lowIncluded() || !range.highIncluded()) {
            return null;
        }
        if (range.low() instanceof LocalDate first && range.high() instanceof LocalDate last) {
            budget.list(Math.abs(last.toEpochDay() - first.toEpochDay()) + 1);
            int step = first.isAfter(last) ? -1 : 1;
            List<LocalDate> days = new ArrayList<>();
            for (LocalDate day = first; !day.equals(last); day = day.plusDays(step)) {
                days.add(day);
            }
            days.add(last);
            return days;
        }
        return integers(range.low(), range.high(), budget);
    }

    private static @Nullable List<?> integers(@Nullable Object low, @Nullable Object high, Budget budget) {
        @Nullable Integer first = Values.integer(low);
        @Nullable Integer last = Values.integer(high);
        if (first == null || last == null) {
            return null;
        }
        long count = Math.abs((long) last - first) + 1;
        budget.list(count);
        int step = first > last ? -1 : 1;
        List<BigDecimal> numbers = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            numbers.add(BigDecimal.valueOf(first + i * step));
        }
        return numbers;
    }

    Typed filter(Ast.Filter ast, Scope scope) throws ExpressionRejected {
        Typed source = compiler.compile(ast.source(), scope);
        Type element = source.type().is(Kind.LIST)
                ? source.type().element()
                : source.type().is(Kind.NULL) ? Type.ANY : source.type();
        Scope inner = scope.item(element);
        Typed condition = compiler.compile(ast.condition(), inner);
        Code list = source.code();
        Code test = condition.code();
        if (condition.type().is(Kind.NUMBER)) {
            return new Typed(element, frame -> {
                List<?> values = asList(list.eval(frame));
                return pick(values, test.eval(frame.inner(new @Nullable Object[] {null})));
            });
        }
        if (condition.type().is(Kind.BOOLEAN)) {
            return new Typed(Type.listOf(element), frame -> matching(asList(list.eval(frame)), test, frame));
        }
        if (!condition.type().isVague()) {
            throw compiler.rejected(
                    "a filter is a condition or a number, this is a " + condition.type(),
                    ast.condition().at());
        }
        return new Typed(Type.ANY, frame -> {
            List<?> values = asList(list.eval(frame));
            @Nullable
            Object first = values.isEmpty() ? null : test.eval(frame.inner(new @Nullable Object[] {values.get(0)}));
            return first instanceof BigDecimal ? pick(values, first) : matching(values, test, frame);
        });
    }

    private static List<?> asList(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private static List<?> matching(List<?> values, Code test, Frame frame) {
        frame.budget().spend(values.size());
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object value : values) {
            if (Boolean.TRUE.equals(test.eval(frame.inner(new @Nullable Object[] {value})))) {
                kept.add(value);
            }
        }
        return kept;
    }

    private static @Nullable Object pick(List<?> values, @Nullable Object index) {
        @Nullable Integer number = Values.integer(index);
        if (number == null || number == 0 || Math.abs((long) number) > values.size()) {
            return null;
        }
        return values.get(number > 0 ? number - 1 : values.size() + number);
    }
}
