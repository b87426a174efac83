package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.rule.Budget;
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
        for (Step step : program.steps()) {
            if (step.node() == null) {
                Expression visibleIf = step.page();
                pages[step.pageIndex()] = visibleIf == null || visibleIf.isTrue(root.frame());
            } else {
                each(root, step.repeats(), 0, step.node(), pages);
            }
        }
        List<Finding> findings = new FindingCollector(program, today).collect(root, pages);
        return new FormEvaluation(
                program, root, pages, () -> findings, program.feeYen(root.frame()), program.route(root.frame()));
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
