package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Dates;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.usecase.ApplicationRow;
import jp.madoguchi.workflow.usecase.ListApplications;

/** One's own decided applications, offered where a form asks for an earlier one. */
@RequestScoped
public class EarlierScreen {
    private static final int MOST = 50;

    private HttpServletRequest request;
    private Locale locale;
    private Dates dates;
    private ListApplications list;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected EarlierScreen() {}

    @Inject
    public EarlierScreen(HttpServletRequest request, ChosenLanguage language, Dates dates, ListApplications list) {
        this.request = request;
        this.locale = language.getLocale();
        this.dates = dates;
        this.list = list;
    }

    /** The applications a field may name, newest first: those of its procedures, of all if it names none. */
    public List<ChoiceEntry> of(FieldEntry entry) {
        List<String> procedures = entry.plan().field().settings().get(SharedSettings.PROCEDURES);
        return list.of(ApplicantSession.of(request).applicant().orElseThrow()).stream()
                .filter(row -> row.state().isDisposed())
                .filter(row -> procedures.isEmpty() || procedures.contains(row.procedureId()))
                .filter(row -> row.arrivalNumber().isPresent())
                .limit(MOST)
                .map(this::choice)
                .toList();
    }

    private ChoiceEntry choice(ApplicationRow row) {
        String number = row.arrivalNumber().map(Object::toString).orElse("");
        return new ChoiceEntry(number, row.procedureName().in(locale), dates.moment(row.changedAt()));
    }
}
