package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseView;
import jp.madoguchi.workflow.usecase.OpenCase;
import org.jspecify.annotations.Nullable;

/** The case of this request, opened once; every officials' page about a case reads it from here. */
@RequestScoped
public class OpenedCase {
    private final OpenCase openCase;
    private final OfficialSession session;
    private final Posted posted;
    private final Words words;
    private @Nullable CaseView view;
    private String problem = "";
    private boolean tried;

    @Inject
    public OpenedCase(OpenCase openCase, OfficialSession session, Posted posted, Words words) {
        this.openCase = openCase;
        this.session = session;
        this.posted = posted;
        this.words = words;
    }

    /** The case, unless there is none for this official. */
    public Optional<CaseView> found() {
        if (!tried) {
            tried = true;
            Optional<ApplicationId> id = posted.caseId();
            if (id.isEmpty()) {
                problem = words.refusedPage(new NotFound());
            } else {
                open(id.get());
            }
        }
        return Optional.ofNullable(view);
    }

    private void open(ApplicationId id) {
        try {
            view = openCase.open(session.required(), id);
        } catch (RuleViolation refused) {
            problem = words.refusedPage(refused);
        }
    }

    /** The case, where a page is shown only with one. */
    public CaseView view() {
        return found().orElseThrow(() -> new IllegalStateException("No case is open"));
    }

    /** Why there is none, in words. */
    public String problem() {
        found();
        return problem;
    }
}
