package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.workflow.party.Applicant;

/** {@code #{visitor}} in pages: the name in the header, the token in forms, the nonce of the script. */
@Named("visitor")
@RequestScoped
public class CurrentSession {
    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CurrentSession() {}

    @Inject
    public CurrentSession(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return ApplicantSession.of(request).applicant().isPresent();
    }

    /** The name of who is signed in. */
    public String getName() {
        return ApplicantSession.of(request)
                .applicant()
                .map(Applicant::displayName)
                .orElse("");
    }

    /** The token of this session's forms. */
    public String getToken() {
        return ApplicantSession.of(request).formToken();
    }

    /** The nonce of this answer's script. */
    public String getNonce() {
        return nonce(request);
    }

    /** The nonce of a request's script. */
    public static String nonce(HttpServletRequest request) {
        return request.getAttribute(SecurityHeaders.NONCE) instanceof String nonce ? nonce : "";
    }

    /** The address of this page in a form that Faces' own forwards do not change. */
    public String getAddress() {
        String query = request.getQueryString();
        return RequestGuard.path(request).replaceFirst("^/+", "/") + (query == null ? "" : "?" + query);
    }
}
