package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Status;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnswerGuidance;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.GuidanceView;
import jp.madoguchi.workflow.usecase.TrackApplication;

/** Administrative guidance as the applicant reads it, and the free answer to it. */
@Named("guidance")
@RequestScoped
public class GuidanceScreen {
    private HttpServletRequest request;
    private Applicant actor;
    private ApplicationView view;
    private Language language;
    private Clock clock;
    private TrackApplication track;
    private AnswerGuidance answer;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected GuidanceScreen() {}

    @Inject
    public GuidanceScreen(
            HttpServletRequest request,
            ChosenLanguage language,
            Clock clock,
            TrackApplication track,
            AnswerGuidance answer) {
        this.request = request;
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.view = OpenedApplication.of(request);
        this.language = language.getCurrent();
        this.clock = clock;
        this.track = track;
        this.answer = answer;
    }

    /**
     * Guidance in words.
     *
     * @param number 1, 2, … within the case
     * @param aim what is asked
     * @param content what, and why
     * @param official who is responsible
     * @param givenAt when
     * @param open whether it can be answered
     * @param answer how it was answered; empty while open
     */
    public record Row(
            int number, String aim, String content, String official, String givenAt, boolean open, String answer) {}

    /** All that was given, the newest first; none before arrival. */
    public List<Row> getRows() {
        if (view.state().isDraft()) {
            return List.of();
        }
        try {
            List<Row> rows = new java.util.ArrayList<>(track.status(actor, view.id()).guidance().stream()
                    .map(this::row)
                    .toList());
            java.util.Collections.reverse(rows);
            return rows;
        } catch (RuleViolation gone) {
            throw new IllegalStateException("an opened application has no status", gone);
        }
    }

    private Row row(GuidanceView given) {
        Messages texts = Messages.of(language, view.procedure().definition().lifecycle());
        boolean open = given.status() == Status.OPEN;
        return new Row(
                given.number(),
                texts.text("guidance.aim." + given.aim()),
                given.content(),
                given.official(),
                DateText.moment(given.givenAt(), clock.getZone(), language),
                open,
                open ? "" : texts.text("guidance.status." + given.status()));
    }

    /** Follows or declines, and returns to the status page; what was answered elsewhere meanwhile is shown there. */
    public void answer(FacesContext faces, int number, boolean follows) throws IOException {
        String told = "";
        try {
            answer.answer(actor, view.id(), number, follows);
            told = "&guidance=" + (follows ? "followed" : "declined");
        } catch (RuleViolation answeredMeanwhile) {
            told = "&guidance=late";
        }
        faces.getExternalContext().redirect(Address.of("status", view.id()) + told);
        faces.responseComplete();
    }

    /** What has just been answered: followed, declined or late; empty if nothing was. */
    public String getTold() {
        String told = request.getParameter("guidance");
        return told != null && told.matches("followed|declined|late") ? told : "";
    }
}
