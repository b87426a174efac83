package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition simple enough to be said in a sentence: answers compared with values, joined by and, or. It is what a
 * paper form prints beside a field that only some must fill in.
 */
public sealed interface PlainCondition {

    /** All of these hold. */
    record All(List<PlainCondition> conditions) implements PlainCondition {}

    /** At least one of these holds. */
    record Any(List<PlainCondition> conditions) implements PlainCondition {}

    /** A field is answered, or is not. */
    record Answered(String field, boolean answered) implements PlainCondition {}

    /**
     * A field has one of these values, or none of them.
     *
     * @param values String, Boolean or BigDecimal
     */
    record Among(String field, List<Object> values, boolean among) implements PlainCondition {}

    /**
     * A field's number compared with a limit.
     *
     * @param operator {@code <}, {@code <=}, {@code >} or {@code >=}
     */
    record Compared(String field, String operator, BigDecimal limit) implements PlainCondition {}

    /** The condition of an expression; empty if it is not simple, or no expression at all. */
    static Optional<PlainCondition> of(SourceText source) {
        try {
            return Optional.ofNullable(PlainConditionReader.read(Parser.parse(source.text(), Scope.of(Map.of()))));
        } catch (ExpressionRejected notRead) {
            return Optional.empty();
        }
    }
}
