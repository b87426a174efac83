package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.web.component.Acting;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Dates;
import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.control.Drawing;
import jp.madoguchi.web.control.FormAround;
import jp.madoguchi.web.field.ChoiceEntry;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.SecurityFilter;

/** One page of a form. */
@Named("form")
@RequestScoped
public class FormScreen implements Acting, FormAround {
    private HttpServletRequest request;
    private FormActs acts;
    private EarlierScreen earlier;
    private Dates dates;
    private FormPage page;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected FormScreen() {}

    @Inject
    public FormScreen(
            HttpServletRequest request, ChosenLanguage language, FormActs acts, EarlierScreen earlier, Dates dates) {
        this.request = request;
        this.acts = acts;
        this.earlier = earlier;
        this.dates = dates;
        this.page = new FormPage(request, OpenedApplication.of(request), language.getCurrent());
    }

    /** What stands in the browser's title bar; an error comes first. */
    public String getHeadTitle() {
        boolean wrong =
                page.isComplaining() || page.isStale() || !page.problem().isEmpty();
        String name = page.view().procedure().definition().name().in(page.plan().locale());
        return (wrong ? page.texts().text("error.title") : "") + page.plan().title() + " — " + name;
    }

    @Override
    public void write(Html html) {
        String token = ApplicantSession.of(request).formToken();
        new FormMarkup(page, this, token, html).write();
    }

    @Override
    public void act(FacesContext faces) throws IOException {
        Optional<Language> language = Language.ofTag(page.parameter("lang"));
        String act = language.isPresent() ? "stay" : page.parameter(Drawing.ACT);
        Optional<String> next = acts.act(page, act, request);
        if (language.isPresent() && !page.isStale() && page.problem().isEmpty()) {
            SecurityFilter.choose(language.get(), request, (HttpServletResponse)
                    faces.getExternalContext().getResponse());
            next = Optional.of(page.here());
        }
        if (next.isPresent()) {
            faces.getExternalContext().redirect(next.get());
            faces.responseComplete();
        }
    }

    @Override
    public LocalDate today() {
        return dates.getToday();
    }

    @Override
    public String fileUrl(String attachment) {
        return Address.file(page.view().id(), "attachment") + "&n=" + attachment;
    }

    @Override
    public String optionsUrl(FieldEntry entry) {
        var definition = page.view().procedure().definition();
        return "/api/v1/procedures/" + definition.id() + "/versions/" + definition.version() + "/options?field="
                + URLEncoder.encode(FieldPath.parse(entry.getPath()).pattern(), StandardCharsets.UTF_8);
    }

    @Override
    public List<ChoiceEntry> earlier(FieldEntry entry) {
        return earlier.of(entry);
    }
}
