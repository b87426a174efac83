package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Exit;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.usecase.ApplicationView;

/** Tells an applicant that the procedure is not for them, why, and where to go instead. */
@Named("exit")
@RequestScoped
public class ExitScreen {
    private ApplicationView view;
    private Locale locale;
    private Messages texts;
    private Optional<Exit> exit;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ExitScreen() {}

    @Inject
    public ExitScreen(HttpServletRequest request, ChosenLanguage language) {
        this.view = OpenedApplication.of(request);
        this.locale = language.getLocale();
        this.texts = Messages.of(language.getCurrent());
        String page = Objects.requireNonNullElse(request.getParameter("page"), "");
        this.exit = view.procedure().definition().form().page(page).flatMap(found -> exitAt(view, found));
    }

    /** The way out that an answer of a page leads to, if there is one. */
    static Optional<Exit> exitAt(ApplicationView view, Page page) {
        return view.evaluation().exits().stream()
                .filter(exit -> view.opens(exit.path()))
                .filter(exit -> pageOf(view, exit).filter(page::equals).isPresent())
                .findFirst();
    }

    private static Optional<Page> pageOf(ApplicationView view, Exit exit) {
        return view.procedure().definition().form().pageOf(exit.path());
    }

    /** Leads back to the form where no answer leads out any more. */
    public void enter(FacesContext faces) throws IOException {
        if (exit.isPresent()) return;
        faces.getExternalContext().redirect(Address.of("form", view.id()));
        faces.responseComplete();
    }

    private Exit it() {
        return exit.orElseThrow(() -> new IllegalStateException("no answer leads out"));
    }

    /** The procedure's name. */
    public String getProcedureName() {
        return view.procedure().definition().name().in(locale);
    }

    /** Why the procedure ends here. */
    public String getTitle() {
        return exit.map(Exit::title).orElse(LocalizedText.EMPTY).in(locale);
    }

    /** What to do instead. */
    public List<String> getLines() {
        return it().text().in(locale).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Where to go on; empty if nowhere. */
    public String getLinkUrl() {
        return it().link().map(Exit.Link::url).orElse("");
    }

    /** What stands there. */
    public String getLinkLabel() {
        return it().link().map(link -> link.label().in(locale)).orElse("");
    }

    /** The question whose answer leads out. */
    public String getQuestion() {
        return view.procedure()
                .definition()
                .form()
                .field(it().path())
                .map(field -> field.label().in(locale))
                .orElse("");
    }

    /** That answer in words. */
    public String getAnswer() {
        var form = view.procedure().definition().form();
        Optional<Object> computed =
                Optional.ofNullable(view.evaluation().computed().get(it().path()));
        return computed.or(() -> view.answers().at(it().path()))
                .flatMap(value -> form.field(it().path()).map(field -> form.display(field, value, locale)))
                .orElseGet(() -> texts.text("check.empty"));
    }

    /** Where the answer can be changed. */
    public String getBackUrl() {
        String page = pageOf(view, it()).map(Page::id).orElse("");
        return Address.field(view.id(), page, it().path());
    }

    /** The steps. */
    public StepsBar getSteps() {
        List<StepEntry> steps = exit.flatMap(out -> pageOf(view, out))
                .map(page -> StepEntry.of(view, page.id(), locale, texts))
                .orElse(List.of());
        return new StepsBar(steps, texts);
    }
}
