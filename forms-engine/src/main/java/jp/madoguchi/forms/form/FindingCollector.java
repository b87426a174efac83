package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import jp.madoguchi.forms.validation.Severity;
import org.jspecify.annotations.Nullable;

/** Checks every visible field in the order of the form, then the rules across fields. */
final class FindingCollector {

    /** Findings beyond this many are left out: nobody mends them all at once. */
    private static final int MAX_FINDINGS = 1000;

    private final FormProgram program;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private final ProblemSink sink = new ProblemSink();

    FindingCollector(FormProgram program, LocalDate today) {
        this.program = program;
        this.today = today;
    }

    List<Finding> findings() {
        return findings;
    }

    void collect(Group root, boolean[] pages) {
        for (int page = 0; page < pages.length; page++) {
            if (pages[page]) {
                for (Node node : program.pageNodes().get(page)) {
                    check(root, node, "");
                }
            }
        }
        unknown(root, "");
        for (CompiledRule rule : program.rules()) {
            apply(rule, root, rule.repeats(), 0, "");
        }
    }

    private void check(Group group, Node node, String prefix) {
        int slot = node.slot;
        if (!group.visible[slot]) {
            return;
        }
        FieldType type = node.field.type();
        boolean required = node.field.required() || (node.requiredIf != null && node.requiredIf.isTrue(group.frame));
        group.required[slot] = required && type.isAnswerable();
        Object stored = group.stored[slot];
        if (stored == null) {
            if (group.required[slot]) {
                add(
                        prefix + node.field.id(),
                        "required",
                        Messages.message(Problem.of(type.missingMessage()), node.field.label()));
            }
            return;
        }
        sink.at(node, prefix);
        type.check(stored, group.values[slot], node.field.settings(), today, sink);
        if (node.rows != null) {
            checkRows(group, node, prefix);
        }
    }

    private void checkRows(Group group, Node repeat, String prefix) {
        List<Group> rows = group.rowsOf(repeat);
        List<Node> nodes = repeat.rows == null ? List.of() : repeat.rows.nodes();
        if (rows.isEmpty()
                && group.required[repeat.slot]
                && repeat.field.settings().get(SharedSettings.MIN_ITEMS) == 0) {
            add(
                    prefix + repeat.field.id(),
                    "required",
                    Messages.message(Problem.of(repeat.field.type().missingMessage()), repeat.field.label()));
        }
        for (int i = 0; i < rows.size(); i++) {
            String rowPrefix = prefix + repeat.field.id() + "[" + i + "].";
            for (Node node : nodes) {
                check(rows.get(i), node, rowPrefix);
            }
            unknown(rows.get(i), rowPrefix);
        }
    }

    private void unknown(Group group, String prefix) {
        for (String name : group.unknown()) {
            add(prefix + name, "unknown-field", Messages.message("unknown-field"));
        }
    }

    private void apply(CompiledRule compiled, Group group, int[] repeats, int depth, String prefix) {
        if (depth < repeats.length) {
            Node repeat = group.shape.nodes().get(repeats[depth]);
            List<Group> rows = group.rowsOf(repeat);
            for (int i = 0; i < rows.size(); i++) {
                apply(compiled, rows.get(i), repeats, depth + 1, prefix + repeat.field.id() + "[" + i + "].");
            }
            return;
        }
        Node at = compiled.at();
        if (group.visible[at.slot]
                && Boolean.valueOf(compiled.finds()).equals(compiled.must().evaluate(group.frame))) {
            Rule rule = compiled.rule();
            add(new Finding(prefix + at.field.id(), rule.id(), rule.severity(), rule.message()));
        }
    }

    private void add(String path, String code, LocalizedText message) {
        add(new Finding(path, code, Severity.ERROR, message));
    }

    private void add(Finding finding) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    /** Takes the problems a field type tells and makes findings of them. */
    private final class ProblemSink implements Consumer<Problem> {

        private @Nullable Node node;
        private String prefix = "";

        void at(Node where, String wherePrefix) {
            this.node = where;
            this.prefix = wherePrefix;
        }

        @Override
        public void accept(Problem problem) {
            Node where = Objects.requireNonNull(node);
            String path = prefix + where.field.id() + (problem.part().isEmpty() ? "" : "." + problem.part());
            add(path, problem.code(), Messages.message(problem, where.field.label()));
        }
    }
}
