package jp.madoguchi.workflow.bpmn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.validation.Severity;

/** Collects what is wrong in a procedure's own process model. */
final class ModelFindings {
    private static final int MAX = 200;

    private final List<DefinitionFinding> findings = new ArrayList<>();

    void add(int line, String message) {
        DefinitionFinding finding = new DefinitionFinding(OwnProcess.FILE, line, 0, Severity.ERROR, message);
        if (findings.size() < MAX && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    void add(ModelElement at, String message) {
        add(at.line(), message);
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<DefinitionFinding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparingInt(DefinitionFinding::line))
                .toList();
    }
}
