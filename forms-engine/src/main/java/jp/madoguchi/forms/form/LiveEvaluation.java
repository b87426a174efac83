package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.validation.Finding;

/**
 * An evaluation that can be continued: a changed answer gives another evaluation, for which only what depends on the
 * answer was looked at again. Its results are exactly those of {@link FormDefinition#evaluate}. Immutable and
 * thread-safe; what did not change is shared with the evaluation before.
 */
public final class LiveEvaluation extends FormEvaluation {

    private final FormProgram program;
    private final Dependents dependents;
    private final Group root;
    private final boolean[] pages;
    private final Answers answers;
    private final LocalDate today;

    private LiveEvaluation(
            FormProgram program, Dependents dependents, Revision revision, Answers answers, LocalDate today) {
        this(program, dependents, revision.run(), revision, answers, today);
    }

    private LiveEvaluation(
            FormProgram program,
            Dependents dependents,
            Group root,
            Revision revision,
            Answers answers,
            LocalDate today) {
        super(
                program,
                root,
                revision.pages,
                () -> findings(program, root, revision.pages),
                revision.feeYen,
                revision.route);
        this.program = program;
        this.dependents = dependents;
        this.root = root;
        this.pages = revision.pages;
        this.answers = answers;
        this.today = today;
    }

    static LiveEvaluation begin(FormProgram program, Dependents dependents, Answers answers, LocalDate today) {
        Revision revision = Revision.first(program, dependents, answers, today);
        return new LiveEvaluation(program, dependents, revision, answers, today);
    }

    /** The answers that are evaluated. */
    public Answers answers() {
        return answers;
    }

    /** The day on which they are evaluated. */
    public LocalDate today() {
        return today;
    }

    /** The evaluation with another answer at a path, as {@link Answers#with} has it. */
    public LiveEvaluation with(String path, Object value) {
        return with(answers.with(path, value));
    }

    /** The evaluation without the answer, or without the row, at a path, as {@link Answers#without} has it. */
    public LiveEvaluation without(String path) {
        return with(answers.without(path));
    }

    /** The evaluation of other answers; the less they differ, the less is looked at. */
    public LiveEvaluation with(Answers changed) {
        Revision revision = Revision.of(program, dependents, root, pages, today);
        revision.feeYen = feeYen();
        revision.route = route();
        revision.answer(changed);
        return new LiveEvaluation(program, dependents, revision, changed, today);
    }

    private static List<Finding> findings(FormProgram program, Group root, boolean[] pages) {
        FindingList list = new FindingList();
        BitSet broken = new BitSet();
        for (int page = 0; page < pages.length; page++) {
            if (pages[page]) {
                for (Node node : program.pageNodes().get(page)) {
                    addFound(root, node, list, broken);
                }
            }
        }
        list.addUnknown(root);
        root.addBroken(broken);
        for (int i = broken.nextSetBit(0); i >= 0; i = broken.nextSetBit(i + 1)) {
            addBroken(root, program.rules().get(i), i, 0, list);
        }
        return list.list();
    }

    private static void addFound(Group group, Node node, FindingList list, BitSet broken) {
        list.addAll(group.foundAt(node.slot));
        if (node.rows == null || !group.visible[node.slot]) {
            return;
        }
        List<Group> rows = group.rowsOf(node);
        list.enter(node);
        for (int i = 0; i < rows.size(); i++) {
            Group row = rows.get(i);
            if (row.mayHaveFindings()) {
                list.row(i);
                for (Node child : node.rows.nodes()) {
                    addFound(row, child, list, broken);
                }
                list.addUnknown(row);
                row.addBroken(broken);
            }
        }
        list.leave();
    }

    private static void addBroken(Group group, CompiledRule rule, int index, int depth, FindingList list) {
        if (depth == rule.repeats().length) {
            if (group.isBroken(index)) {
                list.add(rule.finding());
            }
            return;
        }
        Node repeat = group.shape.nodes().get(rule.repeats()[depth]);
        List<Group> rows = group.rowsOf(repeat);
        list.enter(repeat);
        for (int i = 0; i < rows.size(); i++) {
            list.row(i);
            addBroken(rows.get(i), rule, index, depth + 1, list);
        }
        list.leave();
    }
}
