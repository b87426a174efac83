package jp.madoguchi.forms.catalogue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Exit;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Severity;
import org.jspecify.annotations.Nullable;

/** Runs the examples a definition carries as its own tests. */
public final class ExampleCheck {

    private final Example example;
    private final ProcessingPeriod period;
    private final Evaluation evaluation;
    private final List<DefinitionFinding> differences = new ArrayList<>();

    private ExampleCheck(Example example, ProcessingPeriod period, Evaluation evaluation) {
        this.example = example;
        this.period = period;
        this.evaluation = evaluation;
    }

    /** Every difference between an example's expectation and what the form says, at the example's file. */
    public static List<DefinitionFinding> run(ProcedureDefinition definition) {
        List<DefinitionFinding> all = new ArrayList<>();
        for (Example example : definition.examples()) {
            Evaluation evaluation = definition.form().evaluate(example.answers(), example.today());
            ExampleCheck check = new ExampleCheck(example, definition.period(), evaluation);
            check.compare();
            if (!evaluation.blocksFiling()
                    && definition.findingsBeforeFiling(example.answers(), evaluation, example.today()).stream()
                            .anyMatch(Finding::blocks)) {
                check.differ("what is decided by these answers after filing exceeds the limits of an evaluation");
            }
            all.addAll(check.differences);
        }
        return all;
    }

    private void compare() {
        for (String path : example.visible()) {
            if (!evaluation.isVisible(path)) {
                differ("'" + path + "' should be visible and is not");
            }
        }
        for (String path : example.hidden()) {
            if (evaluation.isVisible(path)) {
                differ("'" + path + "' should be hidden and is visible");
            }
        }
        compareFindings();
        compare(
                "exit",
                example.exit(),
                evaluation.exits().stream().map(Exit::id).findFirst());
        example.computed().forEach((path, expected) -> {
            Object actual = evaluation.computed().get(path);
            if (!same(expected, actual)) {
                differ("'" + path + "' should be " + expected + ", is "
                        + (actual == null ? "not computed" : shown(actual)));
            }
        });
        compare("fee", example.feeYen(), evaluation.feeYen());
        compare("route", example.route(), evaluation.route());
        comparePeriods();
        if (example.outcome().equals("not-fileable") != evaluation.blocksFiling()) {
            differ(evaluation.blocksFiling() ? "this cannot be filed" : "this can be filed, but should not");
        }
    }

    private void comparePeriods() {
        compare("period", example.period(), Optional.of(period.standardFor(evaluation, example.today())));
        example.statutory().forEach((id, expected) -> {
            Optional<StatutoryPeriod> limit = period.statutory().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (limit.isEmpty()) {
                differ("no statutory period is called '" + id + "'");
            } else {
                compare(
                        "last day of '" + id + "'",
                        Optional.of(expected),
                        period.start(limit.get(), evaluation, example.today())
                                .map(start -> limit.get().lastDay(start, ExampleCheck::isWeekend)));
            }
        });
    }

    /** Closed days as far as no calendar is needed to know them. */
    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void compareFindings() {
        Map<String, List<String>> actual = new LinkedHashMap<>();
        for (Finding finding : evaluation.findings()) {
            List<String> listed = example.findings().getOrDefault(finding.path(), List.of());
            boolean expectedExit = example.exit().equals(Optional.of(finding.code()));
            if (!expectedExit || listed.contains(finding.code())) {
                actual.computeIfAbsent(finding.path(), path -> new ArrayList<>())
                        .add(finding.code());
            }
        }
        example.findings().forEach((path, codes) -> {
            if (!codes.equals(actual.getOrDefault(path, List.of()))) {
                differ("findings at '" + path + "' should be " + codes + ", are "
                        + actual.getOrDefault(path, List.of()));
            }
        });
        actual.forEach((path, codes) -> {
            if (!example.findings().containsKey(path)) {
                differ("nothing should be found at '" + path + "', but " + codes + " is");
            }
        });
    }

    private void compare(String what, Optional<?> expected, Optional<?> actual) {
        if (expected.isPresent() && !expected.equals(actual)) {
            differ("the " + what + " should be " + expected.get() + ", is "
                    + actual.map(String::valueOf).orElse("not known"));
        }
    }

    private static boolean same(Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal number && actual instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return actual != null && expected.toString().equals(actual.toString());
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? AnswersWriter.plain(number) : value.toString();
    }

    private void differ(String message) {
        differences.add(new DefinitionFinding(
                "examples/" + example.name() + ".yaml", example.line(), 0, Severity.ERROR, message));
    }
}
