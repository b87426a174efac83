package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.validation.Finding;

/** Checks every visible field in the order of the form, then the rules across fields. */
final class FindingCollector {

    private final FormProgram program;
    private final FindingList findings = new FindingList();
    private final FieldChecks checks;

    FindingCollector(FormProgram program, LocalDate today) {
        this.program = program;
        this.checks = new FieldChecks(today, findings::add);
    }

    List<Finding> collect(Group root, boolean[] pages) {
        for (int page = 0; page < pages.length; page++) {
            if (pages[page]) {
                for (Node node : program.pageNodes().get(page)) {
                    check(root, node);
                }
            }
        }
        findings.addUnknown(root);
        for (CompiledRule rule : program.rules()) {
            apply(rule, root, 0);
        }
        return findings.list();
    }

    private void check(Group group, Node node) {
        if (!group.visible[node.slot]) {
            return;
        }
        group.required[node.slot] = checks.check(group, group.frame(), node);
        if (node.rows != null) {
            List<Group> rows = group.rowsOf(node);
            findings.enter(node);
            for (int i = 0; i < rows.size(); i++) {
                findings.row(i);
                for (Node child : node.rows.nodes()) {
                    check(rows.get(i), child);
                }
                findings.addUnknown(rows.get(i));
            }
            findings.leave();
        }
    }

    private void apply(CompiledRule rule, Group group, int depth) {
        if (depth == rule.repeats().length) {
            if (rule.isBroken(group, group.frame())) {
                findings.add(rule.finding());
            }
            return;
        }
        Node repeat = group.shape.nodes().get(rule.repeats()[depth]);
        List<Group> rows = group.rowsOf(repeat);
        findings.enter(repeat);
        for (int i = 0; i < rows.size(); i++) {
            findings.row(i);
            apply(rule, rows.get(i), depth + 1);
        }
        findings.leave();
    }
}
