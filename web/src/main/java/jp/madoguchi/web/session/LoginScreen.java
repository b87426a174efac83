package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The login page: a certificate file, and in a demo the people whose files anyone may use. */
@Named("certificateLogin")
@RequestScoped
public class LoginScreen {
    private HttpServletRequest request;
    private DemoPeople people;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected LoginScreen() {}

    @Inject
    public LoginScreen(HttpServletRequest request, DemoPeople people) {
        this.request = request;
        this.people = people;
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
