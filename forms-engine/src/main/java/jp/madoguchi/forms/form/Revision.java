package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.rule.Budget;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.validation.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Makes an evaluation from the one before: only what reads a changed answer, directly or through others, is looked at
 * again, and whatever turns out to be the same changes nothing further on. Used once.
 */
final class Revision {

    private final FormProgram program;
    private final Dependents dependents;
    private final List<Group> opened = new ArrayList<>();
    private final BitSet dirty;
    /** The rows in which each cell must be looked at; absent while it is all of them everywhere. */
    private int @Nullable [] @Nullable [] boxes;

    private final Place root;
    private final List<Finding> found = new ArrayList<>();
    private final FieldChecks checks;
    private int running = -1;

    boolean[] pages;
    Optional<Long> feeYen = Optional.empty();
    Optional<String> route = Optional.empty();

    private Revision(FormProgram program, Dependents dependents, Group form, boolean[] pages, LocalDate today) {
        this.checks = new FieldChecks(today, found::add);
        this.program = program;
        this.dependents = dependents;
        this.dirty = new BitSet(dependents.size());
        this.root = Place.root(form, opened);
        this.pages = pages;
    }

    /** The first evaluation: everything is looked at. */
    static Revision first(FormProgram program, Dependents dependents, Answers answers, LocalDate today) {
        @Nullable Object[] values = new @Nullable Object[program.shape().size()];
        Group form = new Group(program.shape(), values, Frame.root(values, new Budget(today)));
        form.bind(answers.values());
        Revision revision = new Revision(
                program, dependents, form, new boolean[program.pages().size()], today);
        for (int cell = 0; cell < dependents.size(); cell++) {
            revision.mark(cell, Rows.ALL);
        }
        return revision;
    }

    /** A further evaluation on the same day. */
    static Revision of(FormProgram program, Dependents dependents, Group before, boolean[] pages, LocalDate today) {
        Group form = before.copy(values -> Frame.root(values, new Budget(today)));
        return new Revision(program, dependents, form, pages, today);
    }

    /** Takes over changed answers. */
    void answer(Answers answers) {
        rebind(root, answers.values());
    }

    /** Takes over one changed answer of the form; null takes it away. */
    void answer(Node node, @Nullable Object stored) {
        if (!isSame(stored, root.group().stored[node.slot])) {
            root.group().stored[node.slot] = stored;
            mark(dependents.stepCell(node), Rows.ALL);
            mark(dependents.checkCell(node), Rows.ALL);
        }
    }

    /**
     * Takes over one changed answer in a row that is there before and after.
     *
     * @param stored all rows as they are answered now
     * @param name the field of the row whose answer changed, or in whose rows one did
     */
    void answer(Node repeat, List<?> stored, int index, String name) {
        root.group().stored[repeat.slot] = stored;
        Place row = root.row(repeat.slot, index);
        Map<?, ?> answers = (Map<?, ?>) stored.get(index);
        Node node = row.group().shape.node(name);
        if (node == null) {
            rebind(row, answers);
            return;
        }
        row.open().rebind(node, answers);
        int[] box = row.box(1);
        mark(dependents.stepCell(node), box);
        mark(dependents.checkCell(node), box);
    }

    /** Looks at everything that may have changed. */
    Group run() {
        for (int cell = dirty.nextSetBit(0); cell >= 0; cell = dirty.nextSetBit(cell + 1)) {
            running = cell;
            if (cell == dependents.feeCell()) {
                feeYen = program.feeYen(root.frame());
            } else if (cell == dependents.routeCell()) {
                route = program.route(root.frame());
            } else if (dependents.isStep(cell)) {
                Step step = program.steps().get(cell);
                if (step.node() == null) {
                    showPage(step);
                } else {
                    each(root, step.node(), step.repeats(), 0, null);
                }
            } else if (dependents.isRule(cell)) {
                CompiledRule rule = program.rules().get(dependents.rule(cell));
                each(root, rule.at(), rule.repeats(), 0, rule);
            } else {
                Node node = dependents.checkedNode(cell);
                each(root, node, program.steps().get(dependents.stepCell(node)).repeats(), 0, null);
            }
        }
        opened.forEach(Group::close);
        return root.group();
    }

    private void each(Place place, Node node, int[] repeats, int depth, @Nullable CompiledRule rule) {
        if (depth < repeats.length) {
            int[] box = box(running);
            int to = Rows.to(box, depth, place.group().rowsAt(repeats[depth]).size());
            for (int i = Rows.from(box, depth); i < to; i++) {
                each(place.row(repeats[depth], i), node, repeats, depth + 1, rule);
            }
        } else if (rule != null) {
            apply(place, rule);
        } else if (dependents.isStep(running)) {
            show(place, node);
        } else {
            check(place, node);
        }
    }

    private void showPage(Step step) {
        Expression visibleIf = step.page();
        boolean shown = visibleIf == null || visibleIf.isTrue(root.frame());
        int page = step.pageIndex();
        if (shown != pages[page]) {
            pages = pages.clone();
            pages[page] = shown;
            for (int cell : dependents.ofPage(page)) {
                mark(cell, Rows.ALL);
            }
        }
    }

    private void show(Place place, Node node) {
        Group group = place.group();
        boolean shown = pages[node.page] && (node.visibleIf == null || node.visibleIf.isTrue(place.frame()));
        @Nullable Object value = null;
        if (shown && node.value != null) {
            value = node.value.evaluate(place.frame());
        } else if (shown) {
            Object stored = group.stored[node.slot];
            value = stored == null || !node.field.type().isAnswerable()
                    ? null
                    : node.field.type().feelValue(stored, node.field.settings());
        }
        if (node.rows != null && value instanceof List<?> list) {
            showRows(place, node, node.rows, list);
        } else if (shown != group.visible[node.slot] || !isSame(value, group.values[node.slot])) {
            Group open = place.open();
            open.visible[node.slot] = shown;
            if (node.rows != null) {
                open.setRows(node.slot, null);
            }
            open.values[node.slot] = value;
            changed(place, node);
        }
    }

    /** Keeps the rows whose answers are the same at both ends, and what stands between if only answers differ. */
    private void showRows(Place place, Node node, Shape shape, List<?> answers) {
        List<Group> before = place.group().rowsOf(node);
        int most = Math.min(before.size(), answers.size());
        int start = 0;
        while (start < most && before.get(start).answers() == answers.get(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.get(before.size() - 1 - end).answers() == answers.get(answers.size() - 1 - end)) {
            end++;
        }
        if (place.group().hasRows(node.slot) && before.size() == answers.size()) {
            for (int i = start; i < answers.size() - end; i++) {
                rebind(place.row(node.slot, i), (Map<?, ?>) answers.get(i));
            }
            return;
        }
        Group open = place.open();
        open.visible[node.slot] = true;
        List<Group> fresh = new ArrayList<>();
        for (Object row : answers.subList(start, answers.size() - end)) {
            fresh.add(place.fresh(shape, (Map<?, ?>) row));
        }
        List<Group> rows = new ArrayList<>(answers.size());
        rows.addAll(before.subList(0, start));
        rows.addAll(fresh);
        rows.addAll(before.subList(before.size() - end, before.size()));
        open.setRows(node.slot, rows);
        changed(place, node);
        if (!fresh.isEmpty()) {
            int[] box = Rows.within(place.box(shape.depth() - 1), start, start + fresh.size());
            for (int cell : dependents.below(node)) {
                mark(cell, box);
            }
        }
    }

    private void rebind(Place place, Map<?, ?> answers) {
        Group open = place.open();
        for (Node node : open.shape.nodes()) {
            Object before = open.stored[node.slot];
            Object now = answers.get(node.field.id());
            if (before != now && (now instanceof List || !Objects.equals(before, now))) {
                int[] box = place.box(open.shape.depth());
                mark(dependents.stepCell(node), box);
                mark(dependents.checkCell(node), box);
            }
        }
        open.rebind(answers);
    }

    private void check(Place place, Node node) {
        found.clear();
        boolean required = checks.check(place.group(), place.frame(), node);
        if (required != place.group().required[node.slot]) {
            place.open().required[node.slot] = required;
        }
        if (!found.equals(place.group().foundAt(node.slot))) {
            place.open().setFound(node.slot, List.copyOf(found));
        }
    }

    private void apply(Place place, CompiledRule rule) {
        int index = dependents.rule(running);
        boolean broken = rule.isBroken(place.group(), place.frame());
        if (broken != place.group().isBroken(index)) {
            place.open().setBroken(index, broken);
        }
    }

    private void changed(Place place, Node node) {
        for (Dependents.Reader reader : dependents.readersOf(node)) {
            mark(reader.cell(), place.box(reader.depth()));
        }
    }

    private void mark(int cell, int[] box) {
        if (cell <= running) {
            throw new IllegalStateException("a cell reads a later one");
        }
        int[] wide = dirty.get(cell) ? Rows.hull(box(cell), box) : box;
        if (boxes == null && wide.length > 0) {
            boxes = new int[dependents.size()][];
        }
        if (boxes != null) {
            boxes[cell] = wide;
        }
        dirty.set(cell);
    }

    private int[] box(int cell) {
        int[] box = boxes == null ? null : boxes[cell];
        return box == null ? Rows.ALL : box;
    }

    /** Whether nothing that reads the value can tell the difference; lists and contexts are compared by identity. */
    private static boolean isSame(@Nullable Object a, @Nullable Object b) {
        return a == b || (!(a instanceof Collection) && !(a instanceof Map) && Objects.equals(a, b));
    }
}
