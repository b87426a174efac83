package jp.madoguchi.forms.form;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Severity;

/** Gathers findings while the form and its rows are walked through; writes a row's path only where there is a finding. */
final class FindingList {

    /** Findings beyond this many are left out: nobody mends them all at once. */
    private static final int MAX_FINDINGS = 1000;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Node> repeats = new ArrayList<>();
    private int[] rows = new int[4];

    /** The rows of a repeating group follow. */
    void enter(Node repeat) {
        repeats.add(repeat);
        if (repeats.size() > rows.length) {
            rows = java.util.Arrays.copyOf(rows, rows.length * 2);
        }
    }

    /** This row of the group entered last follows, from 0. */
    void row(int index) {
        rows[repeats.size() - 1] = index;
    }

    void leave() {
        repeats.remove(repeats.size() - 1);
    }

    /** Adds a finding whose path begins in the current row. */
    void add(Finding finding) {
        if (findings.size() >= MAX_FINDINGS) {
            return;
        }
        findings.add(
                repeats.isEmpty()
                        ? finding
                        : new Finding(
                                prefix() + finding.path(), finding.code(), finding.severity(), finding.message()));
    }

    void addAll(List<Finding> all) {
        all.forEach(this::add);
    }

    /** Adds the answers of the current form or row that no field takes. */
    void addUnknown(Group group) {
        for (String name : group.unknown()) {
            add(new Finding(name, "unknown-field", Severity.ERROR, Messages.message("unknown-field")));
        }
    }

    List<Finding> list() {
        return findings;
    }

    private String prefix() {
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < repeats.size(); i++) {
            prefix.append(repeats.get(i).field.id()).append('[').append(rows[i]).append("].");
        }
        return prefix.toString();
    }
}
