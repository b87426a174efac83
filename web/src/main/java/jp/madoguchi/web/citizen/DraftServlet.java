package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.OptionsEntry;
import jp.madoguchi.web.field.PageEntries;
import jp.madoguchi.web.field.PagePlan;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.ScriptAnswer;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.SaveAnswers;

/** {@code POST /session/draft}: a page saves itself and learns which fields its answers call for. */
@WebServlet("/session/draft")
public class DraftServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PRECONDITION_FAILED = HttpServletResponse.SC_PRECONDITION_FAILED;

    private final transient OpenApplication open;
    private final transient SaveAnswers save;
    private final transient ChosenLanguage language;
    private final transient Clock clock;

    @Inject
    public DraftServlet(OpenApplication open, SaveAnswers save, ChosenLanguage language, Clock clock) {
        this.open = open;
        this.save = save;
        this.language = language;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Applicant> actor = ApplicantSession.of(request).applicant();
        if (actor.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Messages texts = Messages.of(language.getCurrent());
        try {
            store(actor.get(), request, response);
        } catch (StaleVersion stale) {
            ScriptAnswer.refuse(response, PRECONDITION_FAILED, texts.text("violation." + stale.code()));
        } catch (NotFound notTheirs) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuleViolation refused) {
            ScriptAnswer.refuse(response, HttpServletResponse.SC_FORBIDDEN, texts.text("violation." + refused.code()));
        }
    }

    private void store(Applicant actor, HttpServletRequest request, HttpServletResponse response)
            throws RuleViolation, IOException {
        ApplicationId id = ApplicationId.parse(parameter(request, "id")).orElseThrow(NotFound::new);
        ApplicationView view = open.openToChange(actor, id);
        Page page = view.procedure()
                .definition()
                .form()
                .page(parameter(request, "page"))
                .orElseThrow(NotFound::new);
        PagePlan plan = PagePlan.of(view.procedure(), page, language.getCurrent());
        PageEntries typed = new PageEntries(view, plan, request.getParameterMap());
        typed.read(request.getParameterMap());
        String version = parameter(request, "version");
        if (!version.matches("\\d{1,18}")) throw new NotFound();
        ApplicationView saved =
                view.after(save.saveRest(actor, id, Long.parseLong(version), typed.answers(), Optional.of(view)));
        JsonObjectBuilder fields = Json.createObjectBuilder();
        new PageEntries(saved, plan, request.getParameterMap())
                .all()
                .forEach(entry -> fields.add(entry.getId(), state(entry)));
        ScriptAnswer.ok(
                response,
                Json.createObjectBuilder()
                        .add("version", saved.version())
                        .add("savedAt", DateText.clock(clock.instant(), clock.getZone()))
                        .add("fields", fields)
                        .build());
    }

    private static JsonObjectBuilder state(FieldEntry entry) {
        JsonObjectBuilder state =
                Json.createObjectBuilder().add("visible", entry.isVisible()).add("required", entry.isRequired());
        if (entry.getChoice().isLinked()) choices(entry.getChoice(), entry.texts(), state);
        return entry.isAnswerable() ? state : state.add("computed", entry.getShown());
    }

    /** What goes with the answer above now; of a list too long to show, only that answer. */
    private static void choices(OptionsEntry options, Messages texts, JsonObjectBuilder state) {
        state.add("above", options.getAbove()).add("waiting", options.isWaiting());
        if (options.isSearchable()) return;
        JsonArrayBuilder choices = Json.createArrayBuilder();
        options.getChoices()
                .forEach(choice -> choices.add(
                        Json.createObjectBuilder().add("value", choice.value()).add("words", choice.words(texts))));
        state.add("choices", choices);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
