package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.rule.Budget;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.validation.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a compiled form over answers: first values and visibility in the order of their dependencies, then
 * the checks in the order of the form.
 */
final class Evaluator {

    private final FormProgram program;

    Evaluator(FormProgram program) {
        this.program = program;
    }

    FormEvaluation evaluate(Answers answers, LocalDate today) {
        Shape shape = program.shape();
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        Group root = new Group(shape, values, Frame.root(values, new Budget(today)));
        root.bind(answers.values());
        boolean[] pages = new boolean[program.pages().size()];
        Step at = null;
        try {
            for (Step step : program.steps()) {
                at = step;
                if (step.node() == null) {
                    Expression visibleIf = step.page();
                    pages[step.pageIndex()] = visibleIf == null || visibleIf.isTrue(root.frame());
                } else {
                    each(root, step.repeats(), 0, step.node(), pages);
                }
            }
            at = null;
            List<Finding> findings = new FindingCollector(program, today).collect(root, pages);
            return new FormEvaluation(
                    program, root, pages, () -> findings, program.feeYen(root.frame()), program.route(root.frame()));
        } catch (EvaluationStopped stopped) {
            return stopped(root, pages, at);
        }
    }

    /** What is known when an expression exceeds its limits: nothing can be filed, and neither fee nor route are told. */
    private FormEvaluation stopped(Group root, boolean[] pages, @Nullable Step at) {
        Finding finding = Finding.evaluationStopped(whereStopped(at));
        return new FormEvaluation(program, root, pages, () -> List.of(finding), Optional.empty(), Optional.empty());
    }

    /** The field at which it stopped, or the outermost repeating group around it; else the first of the page. */
    private String whereStopped(@Nullable Step at) {
        if (at != null && at.node() != null) {
            Node node = at.repeats().length == 0
                    ? at.node()
                    : program.shape().nodes().get(at.repeats()[0]);
            return node.field.id();
        }
        List<Node> fields = program.pageNodes().get(at == null ? 0 : at.pageIndex());
        return fields.isEmpty() ? "" : fields.get(0).field.id();
    }

    /** Runs a step in the form, or in every row of the repeating groups that lead to its field. */
    private static void each(Group group, int[] repeats, int depth, Node node, boolean[] pages) {
        if (depth == repeats.length) {
            run(group, node, pages);
            return;
        }
        for (Group row : group.rowsAt(repeats[depth])) {
            each(row, repeats, depth + 1, node, pages);
        }
    }

    private static void run(Group group, Node node, boolean[] pages) {
        boolean visible = pages[node.page] && (node.visibleIf == null || node.visibleIf.isTrue(group.frame()));
        group.visible[node.slot] = visible;
        if (!visible) {
            return;
        }
        if (node.value != null) {
            group.values[node.slot] = node.value.evaluate(group.frame());
            return;
        }
        Object stored = group.stored[node.slot];
        if (stored == null || !node.field.type().isAnswerable()) {
            return;
        }
        Object value = node.field.type().feelValue(stored, node.field.settings());
        if (node.rows != null && value instanceof List<?> list) {
            group.setRows(node.slot, rows(list, node.rows, group.frame()));
            return;
        }
        group.values[node.slot] = value;
    }

    private static List<Group> rows(List<?> answers, Shape shape, Frame outer) {
        List<Group> rows = new ArrayList<>(answers.size());
        for (Object answer : answers) {
            @Nullable Object[] values = new @Nullable Object[shape.size()];
            Group row = new Group(shape, values, outer.inner(values));
            row.bind((Map<?, ?>) answer);
            rows.add(row);
        }
        return rows;
    }
}
