package jp.madoguchi.forms.catalogue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.decision.Decision;
import jp.madoguchi.forms.decision.DecisionFile;
import jp.madoguchi.forms.rule.Scope;
import org.jspecify.annotations.Nullable;

/** Compiles decisions of the DMN files in a procedure folder; a problem is told once, however often that is done. */
final class DecisionReader {

    private final ProcedureFolder folder;
    private final FindingList findings;
    private final Set<String> told = new HashSet<>();

    DecisionReader(ProcedureFolder folder, FindingList findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /**
     * Compiles a decision and those it requires.
     *
     * @param file name in the folder
     * @param decision name or id
     * @param user the file that names it
     * @param line where
     */
    Optional<Decision> compile(String file, String decision, String user, int line, Scope scope) {
        byte @Nullable [] xml = folder.files().get(file);
        if (xml == null) {
            tell(user, line, "the file " + file + " is missing");
            return Optional.empty();
        }
        return DecisionFile.compile(xml, decision, scope, problem -> tell(file, problem.line(), problem.message()));
    }

    private void tell(String file, int line, String message) {
        if (told.add(file + ":" + line + ": " + message)) {
            findings.error(file, line, 0, message);
        }
    }
}
