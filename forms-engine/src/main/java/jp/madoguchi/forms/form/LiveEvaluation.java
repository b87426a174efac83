package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.validation.Finding;
import org.jspecify.annotations.Nullable;

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
    /** Answers given as a whole; since then only known fields of the form were changed, in its group. */
    private final Answers base;

    private volatile @Nullable Answers answers;
    private final LocalDate today;
    /** Whether an expression exceeded its limits, so that nothing of this evaluation can be gone on with. */
    private final boolean stopped;

    /** An evaluation that is begun anew with every change. */
    private LiveEvaluation(
            FormProgram program, Dependents dependents, FormEvaluation full, Answers answers, LocalDate today) {
        super(program, full.root(), full.pages(), full::findings, full.feeYen(), full.route());
        this.program = program;
        this.dependents = dependents;
        this.root = full.root();
        this.pages = full.pages();
        this.base = answers;
        this.answers = answers;
        this.today = today;
        this.stopped = true;
    }

    private LiveEvaluation(
            FormProgram program,
            Dependents dependents,
            Revision revision,
            Answers base,
            @Nullable Answers answers,
            LocalDate today) {
        this(program, dependents, revision.run(), revision, base, answers, today);
    }

    private LiveEvaluation(
            FormProgram program,
            Dependents dependents,
            Group root,
            Revision revision,
            Answers base,
            @Nullable Answers answers,
            LocalDate today) {
        super(program, root, revision.pages, () -> findings(program, root), revision.feeYen, revision.route);
        this.program = program;
        this.dependents = dependents;
        this.root = root;
        this.pages = revision.pages;
        this.base = base;
        this.answers = answers;
        this.today = today;
        this.stopped = false;
    }

    static LiveEvaluation begin(FormProgram program, Dependents dependents, Answers answers, LocalDate today) {
        try {
            Revision revision = Revision.first(program, dependents, answers, today);
            return new LiveEvaluation(program, dependents, revision, answers, answers, today);
        } catch (EvaluationStopped tooMuch) {
            return new LiveEvaluation(
                    program, dependents, new Evaluator(program).evaluate(answers, today), answers, today);
        }
    }

    /** The answers that are evaluated. */
    public Answers answers() {
        Answers known = answers;
        if (known == null) {
            known = base.withAll(stored(root));
            answers = known;
        }
        return known;
    }

    /** The day on which they are evaluated. */
    public LocalDate today() {
        return today;
    }

    /** The evaluation with another answer at a path, as {@link Answers#with} has it. */
    public LiveEvaluation with(String path, Object value) {
        return changed(FieldPath.parse(path), value);
    }

    /** The evaluation without the answer, or without the row, at a path, as {@link Answers#without} has it. */
    public LiveEvaluation without(String path) {
        FieldPath parsed = FieldPath.parse(path);
        return answers().at(path).isEmpty() ? this : changed(parsed, null);
    }

    /** The evaluation of other answers; the less they differ, the less is looked at. */
    public LiveEvaluation with(Answers other) {
        if (stopped) {
            return begin(program, dependents, other, today);
        }
        try {
            Revision revision = revision();
            revision.answer(other);
            return new LiveEvaluation(program, dependents, revision, other, other, today);
        } catch (EvaluationStopped tooMuch) {
            return begin(program, dependents, other, today);
        }
    }

    private LiveEvaluation changed(FieldPath path, @Nullable Object value) {
        String name = (String) path.steps().get(0);
        Node node = program.shape().node(name);
        if (node == null || stopped) {
            return with(
                    value == null
                            ? answers().without(path.toString())
                            : answers().with(path.toString(), value));
        }
        @Nullable Object stored = Answers.changed(root.stored[node.slot], path, value);
        Revision revision = revision();
        try {
            if (stored instanceof List<?> rows && isWithinRow(node, rows, path)) {
                revision.answer(node, rows, (Integer) path.steps().get(1), (String)
                        path.steps().get(2));
            } else {
                revision.answer(node, stored);
            }
            return new LiveEvaluation(program, dependents, revision, base, null, today);
        } catch (EvaluationStopped tooMuch) {
            Map<String, @Nullable Object> changes = stored(root);
            changes.put(name, stored);
            return begin(program, dependents, base.withAll(changes), today);
        }
    }

    /** Whether a change touches one answer of a row that stands in the form before and after. */
    private boolean isWithinRow(Node node, List<?> now, FieldPath path) {
        List<Group> shown = node.rows == null ? List.of() : root.rowsOf(node);
        return path.steps().size() > 2
                && path.steps().get(1) instanceof Integer row
                && path.steps().get(2) instanceof String
                && row < shown.size()
                && shown.size() == now.size();
    }

    /** What is answered to the fields of the form, null where nothing is. */
    private static Map<String, @Nullable Object> stored(Group root) {
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        for (Node node : root.shape.nodes()) {
            stored.put(node.field.id(), root.stored[node.slot]);
        }
        return stored;
    }

    private Revision revision() {
        Revision revision = Revision.of(program, dependents, root, pages, today);
        revision.feeYen = feeYen();
        revision.route = route();
        return revision;
    }

    private static List<Finding> findings(FormProgram program, Group root) {
        FindingList list = new FindingList();
        BitSet broken = new BitSet();
        addFound(root, list, broken);
        for (int i = broken.nextSetBit(0); i >= 0; i = broken.nextSetBit(i + 1)) {
            addBroken(root, program.rules().get(i), i, 0, list);
        }
        return list.list();
    }

    /** What was found in a form or row, in order; hidden fields and those of hidden pages have nothing. */
    private static void addFound(Group group, FindingList list, BitSet broken) {
        for (Node node : group.hasFound() ? group.shape.nodes() : group.shape.repeats()) {
            list.addAll(group.foundAt(node.slot));
            List<Group> rows = node.rows == null ? List.of() : group.rowsOf(node);
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).mayHaveFindings()) {
                    list.enter(node);
                    list.row(i);
                    addFound(rows.get(i), list, broken);
                    list.leave();
                }
            }
        }
        list.addUnknown(group);
        group.addBroken(broken);
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
