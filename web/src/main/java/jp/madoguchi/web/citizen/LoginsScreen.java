package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Dates;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.LoginScreen;
import jp.madoguchi.web.session.oidc.AuthenticationAppLogin;
import jp.madoguchi.web.session.oidc.LoginProviders;
import jp.madoguchi.web.session.oidc.OidcSession;
import jp.madoguchi.workflow.identity.KnownLogin;
import jp.madoguchi.workflow.identity.OfferedDelegation;
import jp.madoguchi.workflow.identity.ShowLogins;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.LoginProof;

/** One's own account: logins of identity providers, adding one, and acting for those who delegated to it. */
@Named("logins")
@RequestScoped
public class LoginsScreen {
    private HttpServletRequest request;
    private Language language;
    private Messages texts;
    private Dates dates;
    private LoginProviders providers;
    private Applicant actor;
    private List<KnownLogin> known;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected LoginsScreen() {}

    @Inject
    public LoginsScreen(
            HttpServletRequest request,
            ChosenLanguage language,
            Dates dates,
            LoginProviders providers,
            ShowLogins show) {
        this.request = request;
        this.language = language.getCurrent();
        this.texts = Messages.of(language.getCurrent());
        this.dates = dates;
        this.providers = providers;
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.known = show.of(actor);
    }

    /**
     * A login as the page tells it.
     *
     * @param title of which provider
     * @param since when it was first used
     */
    public record LoginRow(String title, String since) {}

    /**
     * A delegation as the page tells it.
     *
     * @param number the provider's number of it
     * @param name who gave it
     * @param period when it holds
     * @param good whether it holds today
     */
    public record PrincipalRow(String number, String name, String period, boolean good) {}

    /** What went wrong with the last login that was to be added. */
    public String getProblem() {
        return LoginScreen.problem(request, texts);
    }

    /** Whether a login has just been added. */
    public boolean isLinked() {
        return request.getParameter("linked") != null;
    }

    /** The logins of this account. */
    public List<LoginRow> getRows() {
        return known.stream()
                .map(login -> new LoginRow(
                        texts.text("logins." + login.method()),
                        texts.text("account.first-seen", dates.moment(login.firstSeenAt()))))
                .toList();
    }

    /** Whether a certificate opened this session. */
    public boolean isByCertificate() {
        return actor.proof().equals(LoginProof.CERTIFICATE);
    }

    /** Whether the authentication app can be added. */
    public boolean isAddable() {
        return isByCertificate()
                && providers.find(AuthenticationAppLogin.ID).isPresent()
                && known.stream().noneMatch(login -> login.method().equals(AuthenticationAppLogin.ID));
    }

    /** For whom this login may act. */
    public List<PrincipalRow> getPrincipals() {
        return OidcSession.of(request).delegations(actor).stream()
                .map(each -> new PrincipalRow(
                        each.number(),
                        each.principalName(),
                        texts.text("principals.period", day(each.from()), day(each.until()), each.number()),
                        holds(each)))
                .toList();
    }

    /** For whom this session acts now; empty if for its own person. */
    public String getPrincipal() {
        return actor.proof().delegation().isPresent() ? actor.displayName() : "";
    }

    private boolean holds(OfferedDelegation offered) {
        return !dates.getToday().isBefore(offered.from()) && !dates.getToday().isAfter(offered.until());
    }

    private String day(LocalDate day) {
        return DateText.day(day, language);
    }
}
