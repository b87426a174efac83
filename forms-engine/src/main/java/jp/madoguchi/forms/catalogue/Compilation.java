package jp.madoguchi.forms.catalogue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.validation.Severity;

/**
 * The outcome of compiling a procedure folder.
 *
 * @param definition present if nothing is wrong that matters
 * @param findings errors and warnings, in the order of files and lines
 */
public record Compilation(Optional<ProcedureDefinition> definition, List<DefinitionFinding> findings) {

    /** Copies the list. */
    public Compilation {
        findings = List.copyOf(findings);
    }

    /** Whether any finding is an error. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
