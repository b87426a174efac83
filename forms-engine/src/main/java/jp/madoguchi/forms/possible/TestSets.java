package jp.madoguchi.forms.possible;

import java.util.Optional;
import jp.madoguchi.forms.rule.Ast;

/**
 * What unary tests let through, where the tests alone tell: no name of the form is read in them.
 *
 * @param passing exactly the values for which the tests are true
 * @param failing exactly the values for which they are false; for all others they are null
 */
record TestSets(Possible passing, Possible failing) {

    /**
     * The sets of tests; empty if they cannot be told.
     *
     * @param tested what is tested; only its kinds matter
     */
    static Optional<TestSets> of(Ast.Tests tests, Possible tested) {
        if (tests.tests().isEmpty()) {
            return Optional.of(new TestSets(Possible.ALL, Possible.NONE));
        }
        Possible passing = Possible.NONE;
        Possible failing = Possible.ALL;
        for (Ast.Test test : tests.tests()) {
            Optional<TestSets> one = of(test, tested);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            passing = passing.union(one.get().passing);
            failing = failing.intersect(one.get().failing);
        }
        return Optional.of(tests.negated() ? new TestSets(passing, failing).negated() : new TestSets(passing, failing));
    }

    private TestSets negated() {
        return new TestSets(/* passing= */ failing, /* failing= */ passing);
    }

    private static Optional<TestSets> of(Ast.Test test, Possible tested) {
        Ast operand = test.operand();
        if (test.operator().isPresent()) {
            return Constants.of(operand)
                    .flatMap(value -> compared(test.operator().get(), value));
        }
        if (Constants.isNull(operand)) {
            return Optional.of(new TestSets(Possible.NULL, Possible.NOT_NULL));
        }
        if (operand instanceof Ast.RangeOf range) {
            return range(range);
        } else if (operand instanceof Ast.ListOf list) {
            return list(list, tested);
        }
        return Constants.of(operand).flatMap(value -> value(value, tested));
    }

    private static Optional<TestSets> value(Object value, Possible tested) {
        boolean onlyFlags = tested.isWithin(Possible.BOOLEAN.withNull());
        return value instanceof Boolean && !onlyFlags ? Optional.empty() : compared("=", value);
    }

    private static Optional<TestSets> list(Ast.ListOf list, Possible tested) {
        Possible passing = Possible.NONE;
        for (Ast element : list.elements()) {
            Optional<TestSets> one = of(new Ast.Test(element.at(), Optional.empty(), element), tested);
            if (one.isEmpty() || tested.others()) {
                return Optional.empty();
            }
            passing = passing.union(one.get().passing);
        }
        return Optional.of(new TestSets(passing, passing.complement()));
    }

    /** The sets of a comparison with a value; empty for values whose order is not told apart here. */
    static Optional<TestSets> compared(String operator, Object value) {
        Possible with = Possible.only(value);
        boolean equality = operator.equals("=") || operator.equals("!=");
        if (with.others()
                || (!equality && with.numbers().isEmpty() && with.dates().isEmpty())) {
            return Optional.empty();
        }
        if (equality) {
            TestSets equal =
                    new TestSets(with, with.kinds().intersect(with.complement()).withNull());
            return Optional.of(operator.equals("=") ? equal : equal.negated());
        }
        Possible passing = with.ordered(operator.startsWith("<"), operator.endsWith("="));
        return Optional.of(new TestSets(passing, with.kinds().intersect(passing.complement())));
    }

    private static Optional<TestSets> range(Ast.RangeOf range) {
        TestSets both = new TestSets(Possible.NOT_NULL, Possible.NONE);
        if (range.low() != null) {
            Optional<TestSets> above = end(range.low(), range.lowIncluded() ? ">=" : ">");
            if (above.isEmpty()) {
                return Optional.empty();
            }
            both = above.get();
        }
        if (range.high() != null) {
            Optional<TestSets> below = end(range.high(), range.highIncluded() ? "<=" : "<");
            if (below.isEmpty()) {
                return Optional.empty();
            }
            both = new TestSets(both.passing.intersect(below.get().passing), both.failing.union(below.get().failing));
        }
        return Optional.of(both);
    }

    private static Optional<TestSets> end(Ast end, String operator) {
        return Constants.of(end).flatMap(value -> compared(operator, value));
    }
}
