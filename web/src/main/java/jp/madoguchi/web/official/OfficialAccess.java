package jp.madoguchi.web.official;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.usecase.staffing.LinkOwnParty;

/**
 * Sends everyone who is not logged in as an official to the login, and back afterwards. Where somebody is signed in as an
 * applicant in the same browser, it is asked first whether that is the official: nobody handles an own application.
 */
public class OfficialAccess extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOGIN = "/official/login";
    private static final String OWN = "/official/own-account";

    private final transient OfficialSession session;
    private final transient LinkOwnParty own;

    @Inject
    public OfficialAccess(OfficialSession session, LinkOwnParty own) {
        this.session = session;
        this.own = own;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        String nonce = nonce();
        request.setAttribute(NonceRenderKits.NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (isUnclear(request) && !path.startsWith(OWN) && !path.startsWith(LOGIN)) {
            response.sendRedirect(request.getContextPath() + OWN);
            return;
        }
        if (session.isLoggedIn() || path.equals(LOGIN) || path.equals(LOGIN + ".xhtml")) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        String wanted = "GET".equals(request.getMethod()) ? path + (query == null ? "" : "?" + query) : "";
        response.sendRedirect(request.getContextPath()
                + LOGIN
                + (wanted.isEmpty() ? "" : "?back=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
    }

    /** Whether somebody is signed in as an applicant beside, and nobody said yet whether it is the official. */
    private boolean isUnclear(HttpServletRequest request) {
        return session.official()
                .flatMap(official ->
                        ApplicantSession.of(request).applicant().filter(applicant -> !own.isOwn(official, applicant)))
                .isPresent();
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether an address given by the browser leads to an officials' page of this application. */
    static boolean leadsInside(String address) {
        return address.matches("/official/[a-z-]+(\\?[A-Za-z0-9=&._%-]*)?") && !address.startsWith(LOGIN);
    }
}
