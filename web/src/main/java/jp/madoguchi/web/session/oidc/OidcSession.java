package jp.madoguchi.web.session.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.identity.OfferedDelegation;
import jp.madoguchi.workflow.party.Applicant;

/** What the browser's session keeps of providers: the login that was begun, and for whom the last one may act. */
public final class OidcSession {
    private static final String PENDING = OidcSession.class.getName() + ".pending";
    private static final String OFFERED = OidcSession.class.getName() + ".offered";

    private final HttpServletRequest request;

    private OidcSession(HttpServletRequest request) {
        this.request = request;
    }

    /** Delegations of an agent, with the agent as they logged in. */
    private record Offered(Applicant agent, List<OfferedDelegation> delegations) implements Serializable {
        private Offered {
            delegations = List.copyOf(delegations);
        }
    }

    /** The session of a request. */
    public static OidcSession of(HttpServletRequest request) {
        return new OidcSession(request);
    }

    void keep(PendingLogin pending) {
        request.getSession(true).setAttribute(PENDING, pending);
    }

    /** Takes out the login that was begun: an answer counts once, whatever becomes of it. */
    Optional<PendingLogin> takePending() {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        synchronized (session) {
            Object pending = session.getAttribute(PENDING);
            session.removeAttribute(PENDING);
            return pending instanceof PendingLogin begun ? Optional.of(begun) : Optional.empty();
        }
    }

    void offer(Applicant agent, List<OfferedDelegation> delegations) {
        request.getSession(true).setAttribute(OFFERED, new Offered(agent, delegations));
    }

    private Optional<Offered> offered(Applicant signedIn) {
        HttpSession session = request.getSession(false);
        Object offered = session == null ? null : session.getAttribute(OFFERED);
        return offered instanceof Offered found
                        && found.agent().party().equals(signedIn.self())
                        && found.agent()
                                .proof()
                                .method()
                                .equals(signedIn.proof().method())
                ? Optional.of(found)
                : Optional.empty();
    }

    /** For whom this person may act, as the provider told when they logged in. */
    public List<OfferedDelegation> delegations(Applicant signedIn) {
        return offered(signedIn).map(Offered::delegations).orElse(List.of());
    }

    /** The person, acting for themselves. */
    Optional<Applicant> agent(Applicant signedIn) {
        return offered(signedIn).map(Offered::agent);
    }
}
