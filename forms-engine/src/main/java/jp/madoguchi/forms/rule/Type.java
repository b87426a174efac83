package jp.madoguchi.forms.rule;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The static type of an expression. Every type includes null. */
public final class Type {

    /** The kinds of value FEEL knows. */
    public enum Kind {
        /** Nothing is known before evaluation. */
        ANY("Any"),
        /** The literal null. */
        NULL("Null"),
        /** {@code Boolean}. */
        BOOLEAN("boolean"),
        /** {@code BigDecimal}. */
        NUMBER("number"),
        /** {@code String}. */
        STRING("string"),
        /** {@code LocalDate}. */
        DATE("date"),
        /** {@code LocalTime} or {@code OffsetTime}. */
        TIME("time"),
        /** {@code LocalDateTime} or {@code ZonedDateTime}. */
        DATE_TIME("date and time"),
        /** {@code java.time.Duration}. */
        DAYS_DURATION("days and time duration"),
        /** {@code java.time.Period} without days. */
        YEARS_DURATION("years and months duration"),
        /** {@code List}. */
        LIST("list"),
        /** {@code Map}. */
        CONTEXT("context"),
        /** A range of comparable values. */
        RANGE("range"),
        /** A function written in FEEL. */
        FUNCTION("function");

        private final String feelName;

        Kind(String feelName) {
            this.feelName = feelName;
        }

        /** The name the standard gives it. */
        public String feelName() {
            return feelName;
        }
    }

    /** Nothing is known. */
    public static final Type ANY = new Type(Kind.ANY, null, Map.of());
    /** Only null. */
    public static final Type NULL = new Type(Kind.NULL, null, Map.of());
    /** True, false. */
    public static final Type BOOLEAN = new Type(Kind.BOOLEAN, null, Map.of());
    /** Decimal number. */
    public static final Type NUMBER = new Type(Kind.NUMBER, null, Map.of());
    /** Text. */
    public static final Type STRING = new Type(Kind.STRING, null, Map.of());
    /** Date. */
    public static final Type DATE = new Type(Kind.DATE, null, Map.of());
    /** Time of day. */
    public static final Type TIME = new Type(Kind.TIME, null, Map.of());
    /** Date and time. */
    public static final Type DATE_TIME = new Type(Kind.DATE_TIME, null, Map.of());
    /** Days and time duration. */
    public static final Type DAYS_DURATION = new Type(Kind.DAYS_DURATION, null, Map.of());
    /** Years and months duration. */
    public static final Type YEARS_DURATION = new Type(Kind.YEARS_DURATION, null, Map.of());
    /** Function; its result is not known statically. */
    public static final Type FUNCTION = new Type(Kind.FUNCTION, null, Map.of());
    /** A context about whose entries nothing is known. */
    public static final Type ANY_CONTEXT = new Type(Kind.CONTEXT, ANY, Map.of());

    private final Kind kind;
    private final @Nullable Type element;
    private final Map<String, Type> entries;

    private Type(Kind kind, @Nullable Type element, Map<String, Type> entries) {
        this.kind = kind;
        this.element = element;
        this.entries = entries;
    }

    /** A list of values of a type. */
    public static Type listOf(Type element) {
        return new Type(Kind.LIST, element, Map.of());
    }

    /** A range of values of a type. */
    public static Type rangeOf(Type element) {
        return new Type(Kind.RANGE, element, Map.of());
    }

    /** A context with exactly these entries. */
    public static Type contextOf(Map<String, Type> entries) {
        return new Type(Kind.CONTEXT, null, new LinkedHashMap<>(entries));
    }

    /** A function with parameters in order and a result. */
    static Type functionOf(Map<String, Type> parameters, Type result) {
        return new Type(Kind.FUNCTION, result, new LinkedHashMap<>(parameters));
    }

    /** Whether parameters and result of a function are known. */
    boolean hasSignature() {
        return kind == Kind.FUNCTION && element != null;
    }

    /** The parameters of a function whose signature is known. */
    Map<String, Type> parameters() {
        return hasSignature() ? entries : Map.of();
    }

    /** The result of a function. */
    Type result() {
        return element();
    }

    /** The kind of value. */
    public Kind kind() {
        return kind;
    }

    /** The type of a list's elements or a range's ends; {@link #ANY} for other kinds. */
    public Type element() {
        return element == null ? ANY : element;
    }

    /** The type of a context's entry; empty if it is no context, or not known to have the entry. */
    public Optional<Type> property(String name) {
        return Optional.ofNullable(entries().get(name));
    }

    /** The entries of a context. */
    Map<String, Type> entries() {
        return kind == Kind.CONTEXT ? entries : Map.of();
    }

    /** Whether a context may have entries that are not listed. */
    boolean isOpen() {
        return kind == Kind.CONTEXT && element != null;
    }

    /** The type of a value that is already there, for contexts read from files. */
    public static Type of(@Nullable Object value) {
        return TypeOfValue.of(value);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the type says nothing that could be contradicted. */
    boolean isVague() {
        return kind == Kind.ANY || kind == Kind.NULL;
    }

    /** Whether a value of this type may stand where the other is wanted. */
    boolean fits(Type wanted) {
        if (isVague() || wanted.isVague()) {
            return true;
        }
        if (kind != wanted.kind) {
            return false;
        }
        return (kind != Kind.LIST && kind != Kind.RANGE) || element().fits(wanted.element());
    }

    /** The most special type that both values have. */
    public Type or(Type other) {
        return or(other, new IdentityHashMap<>());
    }

    /** Types may share parts: each pair is joined once. */
    private Type or(Type other, IdentityHashMap<Type, IdentityHashMap<Type, Type>> joined) {
        IdentityHashMap<Type, Type> known = joined.computeIfAbsent(this, type -> new IdentityHashMap<>());
        Type found = known.get(other);
        if (found == null) {
            found = join(other, joined);
            known.put(other, found);
        }
        return found;
    }

    private Type join(Type other, IdentityHashMap<Type, IdentityHashMap<Type, Type>> joined) {
        if (kind == Kind.NULL) {
            return other;
        }
        if (other.kind == Kind.NULL || this == other) {
            return this;
        }
        if (kind != other.kind) {
            return ANY;
        }
        return switch (kind) {
            case LIST -> listOf(element().or(other.element(), joined));
            case RANGE -> rangeOf(element().or(other.element(), joined));
            case CONTEXT ->
                entries.keySet().equals(other.entries.keySet()) && !isOpen() && !other.isOpen()
                        ? merged(other, joined)
                        : ANY_CONTEXT;
            case FUNCTION -> FUNCTION;
            default -> this;
        };
    }

    private Type merged(Type other, IdentityHashMap<Type, IdentityHashMap<Type, Type>> joined) {
        Map<String, Type> both = new LinkedHashMap<>();
        entries.forEach((name, type) -> both.put(name, type.or(other.entries.getOrDefault(name, ANY), joined)));
        return contextOf(both);
    }

    /** As messages show it. */
    @Override
    public String toString() {
        return kind == Kind.LIST && element != null ? "list<" + element + ">" : kind.feelName();
    }
}
