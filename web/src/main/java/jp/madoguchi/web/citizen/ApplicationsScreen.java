package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Dates;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.usecase.ApplicationRow;
import jp.madoguchi.workflow.usecase.ListApplications;

/** One's own applications, newest first; what asks for an act stands on top. */
@Named("applications")
@RequestScoped
public class ApplicationsScreen {
    private HttpServletRequest request;
    private Locale locale;
    private Dates dates;
    private List<ApplicationRow> rows;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ApplicationsScreen() {}

    @Inject
    public ApplicationsScreen(HttpServletRequest request, ChosenLanguage language, Dates dates, ListApplications list) {
        this.dates = dates;
        this.request = request;
        this.locale = language.getLocale();
        this.rows = list.of(ApplicantSession.of(request).applicant().orElseThrow());
    }

    /** Applications with an open correction request. */
    public List<ApplicationRow> getToCorrect() {
        return rows.stream().filter(row -> row.correction().isPresent()).toList();
    }

    /** Drafts. */
    public List<ApplicationRow> getDrafts() {
        return rows.stream().filter(row -> row.state().isDraft()).toList();
    }

    /** What was filed. */
    public List<ApplicationRow> getFiled() {
        return rows.stream().filter(row -> !row.state().isDraft()).toList();
    }

    /** Whether there is none yet. */
    public boolean isNone() {
        return rows.isEmpty();
    }

    /** Whether a draft has just been saved. */
    public boolean isSaved() {
        return request.getParameter("saved") != null;
    }

    /** Whether an application has just been withdrawn. */
    public boolean isWithdrawn() {
        return request.getParameter("withdrawn") != null;
    }

    /** Name of a row's procedure. */
    public String name(ApplicationRow row) {
        return row.procedureName().in(locale);
    }

    /** Until when a correction is asked for. */
    public String due(ApplicationRow row) {
        return row.correction().map(OpenCorrection::dueOn).map(dates::day).orElse("");
    }

    /** The number of a filed application. */
    public String number(ApplicationRow row) {
        return row.arrivalNumber().map(Object::toString).orElse("");
    }

    /** Colour of a state's tag. */
    public String colour(ApplicationRow row) {
        return StateColour.of(row.state());
    }
}
