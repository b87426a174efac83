package jp.madoguchi.forms.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The syntax tree: what an expression says before names and types are looked at. Others read it, nobody builds it. */
public sealed interface Ast {

    /** Index in the source of the character that messages point at. */
    int at();

    /** A value that is already known. */
    record Literal(int at, @Nullable Object value) implements Ast {}

    /** A name of the scope, or a built-in function where it is called. */
    record Name(int at, String name) implements Ast {}

    /** Arithmetic, comparison, {@code and}, {@code or}. */
    record Binary(int at, String operator, Ast left, Ast right) implements Ast {}

    /** Minus before an expression. */
    record Negation(int at, Ast operand) implements Ast {}

    /** {@code if then else}. */
    record Conditional(int at, Ast condition, Ast then, Ast otherwise) implements Ast {}

    /** One iteration variable with what it runs over. */
    record Iterator(int at, String name, Ast source, Optional<Ast> last) {}

    /** {@code for … return}. */
    record For(int at, List<Iterator> iterators, Ast result) implements Ast {}

    /** {@code some … satisfies}, {@code every … satisfies}. */
    record Quantified(int at, boolean every, List<Iterator> iterators, Ast condition) implements Ast {}

    /** {@code value between low and high}. */
    record Between(int at, Ast value, Ast low, Ast high) implements Ast {}

    /** {@code value in (tests)}. */
    record In(int at, Ast value, Tests tests) implements Ast {}

    /** {@code value instance of type}. */
    record InstanceOf(int at, Ast value, Type type) implements Ast {}

    /** A call with positional or named arguments. */
    record Call(int at, Ast function, List<Ast> positional, Map<String, Ast> named) implements Ast {}

    /** {@code function(a, b) body}. */
    record Lambda(int at, Map<String, Type> parameters, Ast body) implements Ast {}

    /** {@code source.name}. */
    record Path(int at, Ast source, String name) implements Ast {}

    /** {@code source[condition or index]}. */
    record Filter(int at, Ast source, Ast condition) implements Ast {}

    /** {@code [a, b]}. */
    record ListOf(int at, List<Ast> elements) implements Ast {}

    /** One entry of a context. */
    record Entry(int at, String key, Ast value) {}

    /** {@code {a: 1, b: a + 1}}. */
    record ContextOf(int at, List<Entry> entries) implements Ast {}

    /** {@code [low..high]} and its half-open and one-sided forms. */
    record RangeOf(int at, @Nullable Ast low, boolean lowIncluded, @Nullable Ast high, boolean highIncluded)
            implements Ast {}

    /** {@code ?}: the value under test. */
    record Tested(int at) implements Ast {}

    /** One test: an operator with an operand, or an expression to compare with or to be true. */
    record Test(int at, Optional<String> operator, Ast operand) {}

    /** Unary tests: any of them, or none of them if negated; no test at all means any value. */
    record Tests(int at, boolean negated, List<Test> tests) implements Ast {}
}
