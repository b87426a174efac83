package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.CompareSigner;
import jp.madoguchi.workflow.usecase.ComparedAttribute;
import jp.madoguchi.workflow.usecase.InfectedFiles;

/** All answers on one page, each with a way to change it that leads straight back. */
@Named("check")
@RequestScoped
public class CheckScreen {
    private ApplicationView view;
    private Locale locale;
    private Messages texts;
    private Map<String, String[]> rows;
    private List<ComparedAttribute> differing;
    private boolean entering;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CheckScreen() {}

    @Inject
    public CheckScreen(HttpServletRequest request, ChosenLanguage language, CompareSigner compare) {
        this.view = OpenedApplication.of(request);
        this.rows = request.getParameterMap();
        this.entering = ApplicantSession.of(request).isEntering();
        this.locale = language.getLocale();
        this.differing = compare.differing(
                ApplicantSession.of(request).applicant().orElseThrow(), view, Optional.empty(), locale);
        this.texts =
                Messages.of(language.getCurrent(), view.procedure().definition().lifecycle());
    }

    /** Leaves where there is nothing to check. */
    public void enter(FacesContext faces) throws IOException {
        if (!view.state().isDraft() && view.correction().isEmpty()) {
            faces.getExternalContext().redirect(Address.of("status", view.id()));
            faces.responseComplete();
        }
    }

    /** The application's id. */
    public String getId() {
        return view.id().toString();
    }

    /** The procedure's name. */
    public String getProcedureName() {
        return view.procedure().definition().name().in(locale);
    }

    /** The steps. */
    public StepsBar getSteps() {
        List<StepEntry> steps = entering
                ? StepEntry.ofEntry(view, StepEntry.CHECK, locale, texts)
                : StepEntry.of(view, StepEntry.CHECK, locale, texts);
        return new StepsBar(steps, texts);
    }

    /** Whether an official fills this in for somebody who came on paper or by telephone. */
    public boolean isEntering() {
        return entering;
    }

    /** Where the signing page is; for an official the page on which the entry is recorded. */
    public String getSignUrl() {
        return entering ? Address.entry(view.id()) : Address.of("sign", view.id());
    }

    /** Whether this is the answer to a correction request. */
    public boolean isCorrecting() {
        return !view.state().isDraft();
    }

    /** Where 戻る leads. */
    public String getPreviousUrl() {
        List<Page> pages = VisiblePages.of(view);
        return pages.isEmpty()
                ? (entering ? Address.entry(view.id()) : "/applications")
                : Address.form(view.id(), pages.get(pages.size() - 1).id());
    }

    /** The fee in words; empty if there is none. */
    public String getFee() {
        return view.evaluation()
                .feeYen()
                .map(yen -> texts.text("fee.yen", String.format(Locale.ROOT, "%,d", yen)))
                .orElse("");
    }

    /** What still keeps the application from being signed. */
    public List<Complaint> getComplaints() {
        return complaints(true);
    }

    /** What to look at before signing. */
    public List<Complaint> getWarnings() {
        return Stream.concat(complaints(false).stream(), differing.stream().map(this::warning))
                .toList();
    }

    private Complaint warning(ComparedAttribute compared) {
        String page = view.procedure()
                .definition()
                .form()
                .pageOf(compared.path())
                .map(Page::id)
                .orElse("");
        return new Complaint(SignerWords.of(compared, texts), Address.change(view.id(), page, compared.path()));
    }

    private List<Complaint> complaints(boolean blocking) {
        return Stream.concat(view.evaluation().findings().stream(), InfectedFiles.findings(view.attachments()).stream())
                .filter(finding -> finding.blocks() == blocking)
                .map(this::complaint)
                .toList();
    }

    private Complaint complaint(Finding finding) {
        String page = view.procedure()
                .definition()
                .form()
                .pageOf(finding.path())
                .map(Page::id)
                .orElse("");
        String message = finding.message().in(locale);
        String row = rowName(FieldPath.parse(finding.path()));
        String text = row.isEmpty() ? message : texts.text("row.error", row, message);
        return new Complaint(text, Address.change(view.id(), page, finding.path()));
    }

    /** The rows that a path leads through, as the form numbers them; empty if it leads through none. */
    private String rowName(FieldPath path) {
        List<String> names = new ArrayList<>();
        List<Object> steps = path.steps();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i) instanceof Integer row) {
                String pattern = new FieldPath(steps.subList(0, i)).pattern();
                view.procedure()
                        .definition()
                        .form()
                        .field(pattern)
                        .map(group -> texts.text("row.number", group.label().in(locale), row + 1))
                        .ifPresent(names::add);
            }
        }
        return String.join(" ", names);
    }

    /** The answers, page by page. */
    public List<CheckedPage> getPages() {
        return new CheckedAnswers(view, locale, texts, rows).pages();
    }

    /**
     * A finding as a link to its field.
     *
     * @param text in words
     * @param url where to mend it
     */
    public record Complaint(String text, String url) {}
}
