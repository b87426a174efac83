package jp.madoguchi.web.citizen.filed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.web.citizen.OpenedApplication;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.dispatch.ListDispatches;

/** What comes to the applicant by post, or waits at the counter. */
@Named("dispatches")
@RequestScoped
public class DispatchScreen {
    private Applicant actor;
    private ApplicationView view;
    private Locale locale;
    private Messages texts;
    private ListDispatches list;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DispatchScreen() {}

    @Inject
    public DispatchScreen(HttpServletRequest request, ChosenLanguage language, ListDispatches list) {
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.view = OpenedApplication.of(request);
        this.locale = language.getLocale();
        this.texts = Messages.of(language.getCurrent());
        this.list = list;
    }

    /**
     * Something that comes.
     *
     * @param name what it is
     * @param state where it is, in words
     * @param number number on a tag, or of registered mail; empty if none
     */
    public record Line(String name, String state, String number) {}

    /** All of the case but what is not needed any more. */
    public List<Line> getLines() {
        try {
            return view.state().isDraft()
                    ? List.of()
                    : list.of(actor, view.id()).stream()
                            .filter(dispatch -> dispatch.state() != Dispatch.State.CANCELLED)
                            .map(this::line)
                            .toList();
        } catch (RuleViolation gone) {
            throw new IllegalStateException("an opened application has no dispatches", gone);
        }
    }

    private Line line(Dispatch dispatch) {
        String state = dispatch.state() == Dispatch.State.WAITING && dispatch.way() == Way.COUNTER
                ? "AT_COUNTER"
                : dispatch.state().name();
        return new Line(
                dispatch.name().in(locale),
                texts.text("dispatch.state." + state),
                dispatch.tagNumber().or(dispatch::trackingNumber).orElse(""));
    }
}
