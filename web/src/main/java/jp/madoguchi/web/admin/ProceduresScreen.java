package jp.madoguchi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.catalogue.DefinitionFinding;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.FindProcedures;
import org.jspecify.annotations.Nullable;

/** Procedure versions with what the checks at start found. */
@Named("procedures")
@RequestScoped
public class ProceduresScreen {
    private final FindProcedures findProcedures;
    private final OfficialSession session;
    private final Words words;
    private @Nullable List<Version> versions;
    private String problem = "";

    @Inject
    public ProceduresScreen(FindProcedures findProcedures, OfficialSession session, Words words) {
        this.findProcedures = findProcedures;
        this.session = session;
        this.words = words;
    }

    /**
     * One version.
     *
     * @param key procedure and number
     * @param name name; empty if it could not be compiled
     * @param published whether people can use it
     * @param findings {@code file:line: message}
     */
    public record Version(ProcedureVersion key, String name, boolean published, List<String> findings) {
        public Version {
            findings = List.copyOf(findings);
        }
    }

    /** Published versions first, then those that were rejected. */
    public List<Version> getVersions() {
        List<Version> loaded = versions;
        if (loaded == null) {
            loaded = load();
            versions = loaded;
        }
        return loaded;
    }

    /** Why nothing is shown, in words; empty if there is something. */
    public String getProblem() {
        getVersions();
        return problem;
    }

    private List<Version> load() {
        List<Version> all = new ArrayList<>();
        try {
            var rejected = findProcedures.rejected(session.required());
            findProcedures
                    .all()
                    .forEach(each -> all.add(
                            new Version(each.key(), words.in(each.definition().name()), true, List.of())));
            rejected.forEach(each -> all.add(new Version(
                    each.key(),
                    "",
                    false,
                    each.findings().stream().map(DefinitionFinding::toString).toList())));
        } catch (RuleViolation refused) {
            problem = words.refusedPage(refused);
        }
        return all;
    }
}
