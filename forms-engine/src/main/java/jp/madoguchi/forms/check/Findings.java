package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.forms.validation.Severity;

/** Collects what the checks find. All of it are warnings: the definition compiles and could be published. */
final class Findings {

    private final List<DefinitionFinding> found = new ArrayList<>();

    void add(Place at, String message) {
        DefinitionFinding finding = new DefinitionFinding(at.file(), at.line(), at.column(), Severity.WARNING, message);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    List<DefinitionFinding> all() {
        return List.copyOf(found);
    }
}
