package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.FindProcedures;

/** What a procedure is, before anyone logs in. */
@Named("procedure")
@RequestScoped
public class ProcedureScreen {
    private Locale locale;
    private String separator;
    private Optional<ProcedureDefinition> definition;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ProcedureScreen() {}

    @Inject
    public ProcedureScreen(FindProcedures find, ChosenLanguage language, HttpServletRequest request) {
        this.locale = language.getLocale();
        this.separator = Messages.of(language.getCurrent()).text("list.separator");
        this.definition = find(find, Objects.requireNonNullElse(request.getParameter("id"), ""));
    }

    private static Optional<ProcedureDefinition> find(FindProcedures find, String id) {
        try {
            return Optional.of(find.one(id).definition());
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    /** Answers 404 for a procedure that does not exist. */
    public void enter(FacesContext faces) throws IOException {
        if (definition.isPresent()) return;
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        faces.responseComplete();
    }

    private ProcedureDefinition it() {
        return definition.orElseThrow(() -> new IllegalStateException("no such procedure"));
    }

    /** Its id. */
    public String getId() {
        return it().id();
    }

    /** Its name. */
    public String getName() {
        return it().name().in(locale);
    }

    /** One sentence. */
    public String getSummary() {
        return it().summary().in(locale);
    }

    /** Whom it is for: the key of the words. */
    public String getAudience() {
        return "audience." + it().audience();
    }

    /** The office in charge. */
    public String getOffice() {
        return it().officeName().in(locale);
    }

    /** The standard processing period in days. */
    public int getPeriodDays() {
        return it().period().standardDays();
    }

    /** What the period leaves out. */
    public String getPeriodExcludes() {
        return String.join(separator, words(it().period().excludes()));
    }

    /** Things to have at hand. */
    public List<String> getNeeds() {
        return words(it().whatYouNeed());
    }

    /** Laws and articles. */
    public List<String> getLegalBasis() {
        return words(it().legalBasis());
    }

    /** The standards of review. */
    public List<String> getReviewStandards() {
        return words(it().decision().reviewStandards());
    }

    /** Titles of the form's pages. */
    public List<String> getTopics() {
        return it().form().pages().stream().map(page -> page.title().in(locale)).toList();
    }

    /** Sections of the explanation. */
    public List<Paragraph> getExplanation() {
        return it().explanation().stream()
                .map(section ->
                        new Paragraph(section.title().in(locale), section.text().in(locale)))
                .toList();
    }

    private List<String> words(List<LocalizedText> texts) {
        return texts.stream().map(text -> text.in(locale)).toList();
    }

    /**
     * A section of the explanation.
     *
     * @param title its heading
     * @param text its text
     */
    public record Paragraph(String title, String text) {
        /** The text's lines. */
        public List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
