package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.oidc.LoginProviders;

/** The login page: identity providers, a certificate file, and in a demo the people whose files anyone may use. */
@Named("certificateLogin")
@RequestScoped
public class LoginScreen {
    private HttpServletRequest request;
    private DemoPeople people;
    private Messages texts;
    private List<String> methods;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected LoginScreen() {}

    @Inject
    public LoginScreen(
            HttpServletRequest request, DemoPeople people, ChosenLanguage language, LoginProviders providers) {
        this.request = request;
        this.people = people;
        this.texts = Messages.of(language.getCurrent());
        this.methods = providers.ids();
    }

    /** Ids of the identity providers that this installation is registered with. */
    public List<String> getMethods() {
        return methods;
    }

    /** Why the last login did not come about, in words; empty if nothing is known. */
    public String getProblem() {
        return problem(request, texts);
    }

    /** What went wrong with a provider, as the address says it; only words of ours are shown. */
    public static String problem(HttpServletRequest request, Messages texts) {
        String code = Objects.requireNonNullElse(request.getParameter("problem"), "");
        String key = code.startsWith("provider-")
                ? "login.problem." + code.substring("provider-".length())
                : "violation." + code;
        return texts.has(key) ? texts.text(key) : "";
    }

    /** Whether this is a demo. */
    public boolean isDemo() {
        return people.isDemo();
    }

    /** The people of the demo. */
    public List<DemoPeople.DemoKey> getPeople() {
        return people.loginKeys();
    }

    /** Where to go on after login. */
    public String getNext() {
        return RequestGuard.safeNext(request.getParameter("next"));
    }

    /** Whether the session ended by itself. */
    public boolean isEnded() {
        return request.getParameter("ended") != null && !isReplaced();
    }

    /** Whether the session ended because another certificate took the place of the one that opened it. */
    public boolean isReplaced() {
        return "certificate".equals(request.getParameter("ended"));
    }

    /** Whether the person has just logged out. */
    public boolean isOut() {
        return request.getParameter("out") != null;
    }
}
