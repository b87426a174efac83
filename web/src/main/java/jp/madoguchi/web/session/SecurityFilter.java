package jp.madoguchi.web.session;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.workflow.credential.FollowRelink;
import jp.madoguchi.workflow.credential.SessionStanding;
import jp.madoguchi.workflow.party.Applicant;

/** Stands before every page: headers, login, forged requests, choice of language. */
public class SecurityFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LANGUAGE_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private final transient Instance<FollowRelink> followRelink;

    @Inject
    public SecurityFilter(Instance<FollowRelink> followRelink) {
        this.followRelink = followRelink;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.always(response);
        SecurityHeaders.secure(request, response);
        String path = RequestGuard.path(request);
        if (RequestGuard.isAsset(path)) {
            SecurityHeaders.asset(response);
            SpooledParts.handle(request, response, chain);
            return;
        }
        SecurityHeaders.personal(response);
        if (RequestGuard.isPartOfAPage(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!path.startsWith("/api/") && !RequestGuard.isReading(request) && !"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!RequestGuard.isReading(request) && !path.startsWith("/api/") && !RequestGuard.isSameOrigin(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Language> wish = RequestGuard.isReading(request) ? wishedLanguage(request) : Optional.empty();
        if (wish.isPresent()) {
            choose(wish.get(), request, response);
            response.sendRedirect(withoutLanguage(request));
            return;
        }
        if (!RequestGuard.isCitizens(path)) {
            SpooledParts.handle(request, response, chain);
            return;
        }
        SecurityHeaders.page(request, response);
        if (hasGoneOn(request) && RequestGuard.isPersonal(path) && RequestGuard.isReading(request)) {
            response.sendRedirect("/account?joined=true");
            return;
        }
        if (mayPass(path, request, response)) SpooledParts.handle(request, response, chain);
    }

    /**
     * Ends a session at its first request after the certificate that opened it was taken over by another: a relink, at
     * the counter or on the spot, is there because the old card may be in other hands. A session whose account was taken
     * over since it began acts for the account that goes on, and is told so on the next page where it can be told; what is
     * sent is done for that account without a word in between.
     *
     * @return whether the session goes on for another account
     */
    private boolean hasGoneOn(HttpServletRequest request) {
        ApplicantSession session = ApplicantSession.of(request);
        Optional<Applicant> signedIn = session.signedIn();
        if (signedIn.isEmpty()) return false;
        FollowRelink follow = followRelink.get();
        SessionStanding standing = follow.standing(session.credential(), signedIn.get());
        if (standing.ended()) session.forgetApplicant();
        if (standing.ended() || !standing.joined()) return false;
        Optional<Applicant> joined = follow.from(signedIn.get());
        joined.map(next -> next.by(signedIn.get().proof())).ifPresent(session::actAs);
        return joined.isPresent();
    }

    private static boolean mayPass(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApplicantSession session = ApplicantSession.of(request);
        boolean personal = RequestGuard.isPersonal(path);
        if (personal && session.applicant().isEmpty()) {
            response.sendRedirect(RequestGuard.loginAddress(request, session.ended()));
            return false;
        }
        boolean acts = !RequestGuard.isReading(request) && (personal || RequestGuard.isScripts(path) || isLogout(path));
        if (!acts) return true;
        String header = request.getHeader("X-Madoguchi-Token");
        String given = header != null || RequestGuard.isScripts(path) ? header : request.getParameter("token");
        if (given != null && session.knowsFormToken(given)) return true;
        if (RequestGuard.isScripts(path)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(isLogout(path) ? "/" : RequestGuard.loginAddress(request, RequestGuard.Ended.IDLE));
        }
        return false;
    }

    private static boolean isLogout(String path) {
        return path.equals("/logout");
    }

    /** Remembers a choice of language in this browser. */
    public static void choose(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(ChosenLanguage.COOKIE, language.getTag());
        cookie.setPath("/");
        cookie.setMaxAge(LANGUAGE_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<Language> wishedLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !query.contains("lang=")) return Optional.empty();
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("lang="))
                .map(part -> part.substring("lang=".length()))
                .map(Language::ofTag)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String withoutLanguage(HttpServletRequest request) {
        String rest = Arrays.stream(String.valueOf(request.getQueryString()).split("&"))
                .filter(part -> !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
        // A path of two leading slashes would name another host.
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        return path + (rest.isEmpty() ? "" : "?" + rest);
    }
}
