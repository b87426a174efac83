package jp.madoguchi.forms.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled expression: immutable, thread-safe, evaluated without parsing anything. */
public final class Expression {

    private final String source;
    private final Type type;
    private final Set<String> uses;
    private final Code code;

    Expression(String source, Type type, Set<String> uses, Code code) {
        this.source = source;
        this.type = type;
        this.uses = Set.copyOf(uses);
        this.code = code;
    }

    /** As it was written. */
    public String source() {
        return source;
    }

    /** The static type of the result. */
    public Type type() {
        return type;
    }

    /**
     * The names of the compiling scopes it reads: {@code a}; {@code a.b} where only an entry is read; {@code a.#} where
     * only the number of elements is read.
     */
    public Set<String> uses() {
        return uses;
    }

    /**
     * The value: null, Boolean, BigDecimal, String, LocalDate, LocalTime, OffsetTime, LocalDateTime, ZonedDateTime,
     * Duration, Period, List, Map. An impossible operation gives null, as the standard has it.
     *
     * @throws EvaluationStopped if it uses more steps than its budget
     */
    public @Nullable Object evaluate(Frame frame) {
        return code.eval(frame);
    }

    /** Whether the value is true; false and null are not. */
    public boolean isTrue(Frame frame) {
        return Boolean.TRUE.equals(code.eval(frame));
    }
}
