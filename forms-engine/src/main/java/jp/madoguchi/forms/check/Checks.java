package jp.madoguchi.forms.check;

import java.util.List;

/** The index of checks: an explicit list. */
final class Checks {

    /** Every check of the product. */
    static final List<Check> ALL = List.of(
            new Unreachable(),
            new IdleRules(),
            new TableGaps(),
            new TableRows(),
            new HiddenFields(),
            new Unused(),
            new SameLabels(),
            new Unexplained(),
            new EmptyPlaceholders(),
            new Unlimited(),
            new PeriodRows(),
            new FewExamples());

    private Checks() {}
}
