package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.usecase.LogInOfficial;
import org.jspecify.annotations.Nullable;

/** The officials' login: login name, password and one-time code. */
@Named("officialLogin")
@RequestScoped
public class LoginScreen {
    private final LogInOfficial logInOfficial;
    private final OfficialSession session;
    private final DemoOfficials demo;
    private final Complaints complaints;
    private final Words words;
    private final Posted posted;
    private final HttpServletRequest request;

    @Inject
    public LoginScreen(
            LogInOfficial logInOfficial,
            OfficialSession session,
            DemoOfficials demo,
            Complaints complaints,
            Words words,
            Posted posted,
            HttpServletRequest request) {
        this.logInOfficial = logInOfficial;
        this.session = session;
        this.demo = demo;
        this.complaints = complaints;
        this.words = words;
        this.posted = posted;
        this.request = request;
    }

    public boolean isDemo() {
        return demo.isShown();
    }

    /** Demo officials with their current codes, by office. */
    public List<DemoOfficials.DemoOffice> getDemoOffices() {
        return demo.offices();
    }

    private Optional<DemoOfficials.DemoOfficial> chosen() {
        return demo.one(posted.text("person"));
    }

    public String getLoginName() {
        return posted.isPost()
                ? posted.text("login")
                : chosen().map(DemoOfficials.DemoOfficial::login).orElse("");
    }

    /** Filled in for a chosen demo official only; a typed password is never sent back. */
    public String getPassword() {
        return posted.isPost()
                ? ""
                : chosen().map(DemoOfficials.DemoOfficial::password).orElse("");
    }

    public String getCode() {
        return posted.isPost()
                ? ""
                : chosen().map(DemoOfficials.DemoOfficial::code).orElse("");
    }

    /** The page to return to. */
    public String getBack() {
        return posted.text("back");
    }

    /** Logs in. */
    public @Nullable String logIn() {
        require("login", "login.required.name");
        require("password", "login.required.password");
        require("code", "login.required.code");
        if (complaints.isAny()) {
            return null;
        }
        ApplicantSession.of(request).leaveEntries();
        try {
            session.enter(logInOfficial.logIn(
                    posted.text("login"), posted.text("password").toCharArray(), posted.text("code")));
        } catch (LoginRejected refused) {
            complaints.about("login", words.violation(refused));
            return null;
        }
        request.changeSessionId();
        return OfficialAccess.leadsInside(getBack()) ? Addresses.redirect(getBack()) : home();
    }

    private String home() {
        return session.required().offices().isEmpty() ? Addresses.procedures() : Addresses.inbox();
    }

    private void require(String input, String key) {
        if (posted.text(input).isEmpty()) {
            complaints.about(input, words.say(key));
        }
    }

    /** Leaves; a citizen logged in beside stays. */
    public String logOut() {
        session.leave();
        ApplicantSession.of(request).leaveEntries();
        session.succeed(words.say("login.left"));
        return Addresses.login();
    }
}
