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
import java.util.Optional;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.usecase.ApplicationView;

/** All answers on one page, each with a way to change it that leads straight back. */
@Named("check")
@RequestScoped
public class CheckScreen {
    private ApplicationView view;
    private Locale locale;
    private Messages texts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CheckScreen() {}

    @Inject
    public CheckScreen(HttpServletRequest request, ChosenLanguage language) {
        this.view = OpenedApplication.of(request);
        this.locale = language.getLocale();
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
        return new StepsBar(StepEntry.of(view, StepEntry.CHECK, locale, texts), texts);
    }

    /** Where the signing page is. */
    public String getSignUrl() {
        return Address.of("sign", view.id());
    }

    /** Whether this is the answer to a correction request. */
    public boolean isCorrecting() {
        return !view.state().isDraft();
    }

    /** Where 戻る leads. */
    public String getPreviousUrl() {
        List<Page> pages = VisiblePages.of(view);
        return pages.isEmpty()
                ? "/applications"
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
        return complaints(false);
    }

    private List<Complaint> complaints(boolean blocking) {
        return view.evaluation().findings().stream()
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
        List<String> open = VisiblePages.of(view).stream().map(Page::id).toList();
        return view.evaluation().visiblePages().stream()
                .map(id -> view.procedure().definition().form().page(id))
                .flatMap(Optional::stream)
                .map(page -> new CheckedPage(page.title().in(locale), answers(page, open.contains(page.id()))))
                .filter(page -> !page.answers().isEmpty())
                .toList();
    }

    private List<CheckedAnswer> answers(Page page, boolean changeable) {
        List<CheckedAnswer> answers = new ArrayList<>();
        for (Field field : page.fields()) add(answers, page, field, field.path(), "", changeable);
        return answers;
    }

    private void add(
            List<CheckedAnswer> answers, Page page, Field field, String path, String prefix, boolean changeable) {
        if (!view.evaluation().isVisible(path)) return;
        if (field.isRepeat()) {
            if (view.answers().rows(path) == 0) {
                String label = prefix + field.label().in(locale);
                answers.add(new CheckedAnswer(label, "", changeUrl(page, path, changeable && view.opens(path))));
            }
            for (int row = 0; row < view.answers().rows(path); row++) {
                String numbered =
                        prefix + texts.text("row.number", field.label().in(locale), row + 1) + " ";
                for (Field child : field.children()) {
                    add(answers, page, child, FieldPath.inRow(path, row, child.id()), numbered, changeable);
                }
            }
            return;
        }
        if (!field.type().isAnswerable() && !field.isComputed()) return;
        String label = prefix + field.label().in(locale);
        boolean open = changeable && !field.isComputed() && view.opens(path);
        answers.add(new CheckedAnswer(label, value(field, path), changeUrl(page, path, open)));
    }

    private String changeUrl(Page page, String path, boolean open) {
        return open ? Address.change(view.id(), page.id(), path) : "";
    }

    private String value(Field field, String path) {
        Object computed = view.evaluation().computed().get(path);
        Optional<Object> value = computed == null ? view.answers().at(path) : Optional.of(computed);
        return value.map(stored -> view.procedure().definition().form().display(field, stored, locale))
                .orElse("");
    }

    /**
     * A finding as a link to its field.
     *
     * @param text in words
     * @param url where to mend it
     */
    public record Complaint(String text, String url) {}

    /**
     * The answers of one page.
     *
     * @param title its title
     * @param answers in order
     */
    public record CheckedPage(String title, List<CheckedAnswer> answers) {}

    /**
     * One answer.
     *
     * @param label what was asked
     * @param value in words; empty if not answered
     * @param changeUrl where to change it; empty if it cannot be changed
     */
    public record CheckedAnswer(String label, String value, String changeUrl) {}
}
