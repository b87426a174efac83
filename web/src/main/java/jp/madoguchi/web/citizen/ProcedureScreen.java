package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.OpeningWindow;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.component.Texts;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.CheckLogin;
import jp.madoguchi.workflow.usecase.FindProcedures;
import jp.madoguchi.workflow.usecase.MeasurePace;

/** What a procedure is, before anyone logs in. */
@Named("procedure")
@RequestScoped
public class ProcedureScreen {
    private Locale locale;
    private String separator;
    private Optional<ProcedureDefinition> definition;
    private Language language;
    private Clock clock;
    private MeasurePace paces;
    private String loginMissing;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ProcedureScreen() {}

    @Inject
    public ProcedureScreen(
            FindProcedures find,
            ChosenLanguage language,
            HttpServletRequest request,
            Clock clock,
            MeasurePace paces,
            CheckLogin check) {
        this.locale = language.getLocale();
        this.separator = Messages.of(language.getCurrent()).text("list.separator");
        this.language = language.getCurrent();
        this.clock = clock;
        this.paces = paces;
        this.definition = find(find, Objects.requireNonNullElse(request.getParameter("id"), ""));
        definition.ifPresent(found -> Texts.about(request, found));
        this.loginMissing = ApplicantSession.of(request)
                .applicant()
                .flatMap(actor -> definition.flatMap(found -> missing(check, actor, found.id())))
                .map(reason ->
                        Messages.of(language.getCurrent()).text("violation." + new IdentityRefused(reason).code()))
                .orElse("");
    }

    private static Optional<IdentityRefused.Reason> missing(CheckLogin check, Applicant actor, String procedure) {
        try {
            return check.missing(actor, procedure);
        } catch (NotFound withdrawnMeanwhile) {
            return Optional.empty();
        }
    }

    /** The level of login that filing needs: {@code low}, {@code substantial}, {@code high}. */
    public String getAssurance() {
        return it().signature().assurance();
    }

    /** Why the visitor could not file with the present login, and what to do; empty if they could or are not logged in. */
    public String getLoginMissing() {
        return loginMissing;
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

    /** Whether it is begun from an earlier application only. */
    public boolean isLaterStage() {
        return it().handling().stage().isPresent();
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

    /** The standard processing period in days: one figure, or the least and the most. */
    public String getPeriodDays() {
        return it().period().standard().toString();
    }

    /** The limits that laws set, each with its article. */
    public List<String> getStatutoryPeriods() {
        Messages texts = Messages.of(language);
        return it().period().statutory().stream()
                .map(limit -> texts.text(
                        "procedure.statutory-text",
                        limit.name().in(locale),
                        limit.legalBasis().in(locale)))
                .toList();
    }

    /** What the period leaves out. */
    public String getPeriodExcludes() {
        return String.join(separator, words(it().period().excludes()));
    }

    /** How long it really took, in words; empty as long as too few cases have ended. */
    public String getPace() {
        return paces.of(it().id())
                .map(pace -> Messages.of(language)
                        .text(
                                "procedure.pace-text",
                                pace.medianDays(),
                                pace.ninetiethDays(),
                                DateText.day(pace.since(), language),
                                pace.cases()))
                .orElse("");
    }

    /** When it can be begun and filed, in words; empty if always. */
    public String getOpening() {
        OpeningWindow opening = it().opening();
        Messages texts = Messages.of(language);
        if (opening.from().isPresent() && opening.until().isPresent()) {
            return texts.text(
                    "opening.both",
                    moment(opening.from().get()),
                    moment(opening.until().get()));
        }
        return opening.from()
                .map(from -> texts.text("opening.from", moment(from)))
                .or(() -> opening.until().map(until -> texts.text("opening.until", moment(until))))
                .orElse("");
    }

    /** Whether it can be begun now. */
    public boolean isOpen() {
        return it().opening().isOpenAt(LocalDateTime.now(clock));
    }

    /** Whether it will open later. */
    public boolean isNotYetOpen() {
        return it().opening().isBefore(LocalDateTime.now(clock));
    }

    /** When it opens or has closed. */
    public String getTurn() {
        OpeningWindow opening = it().opening();
        return (isNotYetOpen() ? opening.from() : opening.until())
                .map(this::moment)
                .orElse("");
    }

    private String moment(LocalDateTime at) {
        return DateText.moment(at.atZone(clock.getZone()).toInstant(), clock.getZone(), language);
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
