package jp.madoguchi.forms.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.forms.validation.Severity;

/** Collects what is wrong in a procedure folder. */
final class FindingList {

    private static final int MAX = 500;

    private final List<DefinitionFinding> findings = new ArrayList<>();
    private DeclaredLanguages languages = DeclaredLanguages.ALL;

    /** From here on every text must exist in these languages. */
    void expect(DeclaredLanguages expected) {
        languages = expected;
    }

    DeclaredLanguages languages() {
        return languages;
    }

    /** Notes a text that is missing in a language: an error where the language was declared, else a warning. */
    void languageGap(String file, int line, int column, String message) {
        Severity severity = languages.declared() ? Severity.ERROR : Severity.WARNING;
        add(new DefinitionFinding(file, line, column, severity, message));
    }

    void error(String file, int line, int column, String message) {
        add(new DefinitionFinding(file, line, column, Severity.ERROR, message));
    }

    void warning(String file, int line, int column, String message) {
        add(new DefinitionFinding(file, line, column, Severity.WARNING, message));
    }

    private void add(DefinitionFinding finding) {
        if (findings.size() < MAX && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    List<DefinitionFinding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparing(DefinitionFinding::file).thenComparingInt(DefinitionFinding::line))
                .toList();
    }
}
