package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.ArrangeInspection;
import jp.madoguchi.workflow.usecase.TrackApplication;
import org.jspecify.annotations.Nullable;

/** The inspection on site as the applicant sees it: the instants offered, the one picked. */
@Named("appointment")
@RequestScoped
public class InspectionScreen {
    private HttpServletRequest request;
    private Applicant actor;
    private ApplicationView view;
    private Language language;
    private Clock clock;
    private TrackApplication track;
    private ArrangeInspection arrange;
    private String slot = "";

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected InspectionScreen() {}

    @Inject
    public InspectionScreen(
            HttpServletRequest request,
            ChosenLanguage language,
            Clock clock,
            TrackApplication track,
            ArrangeInspection arrange) {
        this.request = request;
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.view = OpenedApplication.of(request);
        this.language = language.getCurrent();
        this.clock = clock;
        this.track = track;
        this.arrange = arrange;
    }

    /**
     * An instant to pick.
     *
     * @param value for machines
     * @param text in words
     */
    public record Slot(String value, String text) {}

    private Optional<Inspection> open() {
        if (view.state().isDraft()) {
            return Optional.empty();
        }
        try {
            return track.status(actor, view.id()).inspections().stream()
                    .filter(Inspection::isOpen)
                    .findFirst();
        } catch (RuleViolation gone) {
            throw new IllegalStateException("an opened application has no status", gone);
        }
    }

    /** Whether an instant is to be picked. */
    public boolean isOffered() {
        return open().filter(Inspection::isOffered).isPresent();
    }

    /** The picked instant in words; empty if none is ahead. */
    public String getPicked() {
        return open().flatMap(Inspection::startsAt)
                .map(at -> DateText.moment(at, clock.getZone(), language))
                .orElse("");
    }

    /** Where it takes place. */
    public String getPlace() {
        return open().map(Inspection::place).orElse("");
    }

    /** The instants offered that are still ahead. */
    public List<Slot> getSlots() {
        Instant now = clock.instant();
        return open().map(Inspection::slots).orElse(List.of()).stream()
                .filter(at -> at.isAfter(now))
                .map(at -> new Slot(at.toString(), DateText.moment(at, clock.getZone(), language)))
                .toList();
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(@Nullable String slot) {
        this.slot = slot == null ? "" : slot;
    }

    /** Picks, and returns to the status page; what was picked or withdrawn elsewhere meanwhile is shown there. */
    public void pick(FacesContext faces) throws IOException {
        String told;
        try {
            arrange.pick(actor, view.id(), Instant.parse(slot));
            told = "picked";
        } catch (RuleViolation | DateTimeParseException notThatOne) {
            told = "late";
        }
        faces.getExternalContext().redirect(Address.of("status", view.id()) + "&inspection=" + told);
        faces.responseComplete();
    }

    /** What has just been answered: picked or late; empty if nothing was. */
    public String getTold() {
        String told = request.getParameter("inspection");
        return told != null && told.matches("picked|late") ? told : "";
    }
}
