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
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.stage.ShowStages;
import jp.madoguchi.workflow.usecase.stage.StageView;
import org.jspecify.annotations.Nullable;

/** The stages of a procedure of several: the family of this application, and what can be begun from it. */
@Named("stages")
@RequestScoped
public class StageScreen {
    private Applicant actor;
    private ApplicationView opened;
    private Locale locale;
    private Messages texts;
    private ShowStages show;
    private @Nullable StageView view;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected StageScreen() {}

    @Inject
    public StageScreen(HttpServletRequest request, ChosenLanguage language, ShowStages show) {
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.opened = OpenedApplication.of(request);
        this.locale = language.getLocale();
        this.texts = Messages.of(language.getCurrent());
        this.show = show;
    }

    /**
     * An application of the family.
     *
     * @param url its page
     * @param name its procedure
     * @param state where it stands, in words
     * @param here whether it is the one shown
     */
    public record Member(String url, String name, String state, boolean here) {}

    /** A stage to begin: id, name and one sentence. */
    public record Next(String procedure, String name, String summary) {}

    private StageView view() {
        StageView found = view;
        if (found == null) {
            found = find();
            view = found;
        }
        return found;
    }

    private StageView find() {
        try {
            return show.of(actor, opened.id());
        } catch (RuleViolation gone) {
            throw new IllegalStateException("an opened application has no stages", gone);
        }
    }

    /** The applications of the family; none if there is only this one. */
    public List<Member> getMembers() {
        return view().members().stream()
                .map(member -> new Member(
                        "/applications/" + member.id(),
                        member.name().in(locale),
                        texts.text("state." + member.state()),
                        member.here()))
                .toList();
    }

    /** What can be begun now. */
    public List<Next> getNext() {
        return view().next().stream()
                .map(next -> new Next(
                        next.procedure(), next.name().in(locale), next.summary().in(locale)))
                .toList();
    }
}
