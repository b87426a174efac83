package jp.madoguchi.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of the site an address belongs to, and whether a request comes from our own pages. */
final class RequestGuard {
    /** Parts with a guard of their own: bearer tokens, officials' login, health. */
    private static final List<String> OTHERS =
            List.of("/api/", "/official", "/admin", "/health", "/metrics", "/openapi", "/jakarta.faces.resource");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private RequestGuard() {}

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static boolean isCitizens(String path) {
        return OTHERS.stream().noneMatch(path::startsWith);
    }

    /** Building blocks of pages, which are no pages. */
    static boolean isPartOfAPage(String path) {
        boolean otherName = path.endsWith(".xhtml") && !path.equals("/index.xhtml") && isCitizens(path);
        return path.startsWith("/component/") || otherName;
    }

    static boolean isAsset(String path) {
        return path.startsWith("/assets/");
    }

    /** JSON for the pages' scripts. */
    static boolean isScripts(String path) {
        return path.startsWith("/session/");
    }

    /** Pages of one's own: only after login. */
    static boolean isPersonal(String path) {
        return path.startsWith("/application") || path.equals("/account") || path.startsWith("/account/");
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** Whether the browser says that our own page sent it; old browsers say it by Origin only. */
    static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        String origin = request.getHeader("Origin");
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }

    /** Why somebody has to log in again, as the login page says it. */
    enum Ended {
        /** Nobody was logged in. */
        NOT(""),
        /** Nothing was done for long. */
        IDLE("ended=true&"),
        /** Another certificate took the place of the one that was used. */
        CERTIFICATE("ended=certificate&");

        private final String parameter;

        Ended(String parameter) {
            this.parameter = parameter;
        }
    }

    /** Where to go on after login: the page itself; for a form that was sent, the page it stood on. */
    static String loginAddress(HttpServletRequest request, Ended ended) {
        String query = isReading(request) ? request.getQueryString() : idAndPage(request);
        String next = path(request) + (query == null || query.isEmpty() ? "" : "?" + query);
        return "/login?" + ended.parameter + "next=" + encode(next);
    }

    private static String idAndPage(HttpServletRequest request) {
        StringBuilder query = new StringBuilder();
        for (String name : List.of("id", "page")) {
            String value = request.getParameter(name);
            if (value != null)
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(encode(value));
        }
        return query.toString();
    }

    /** A place of this site to go to, or the own applications if the wish is none. */
    static String safeNext(@Nullable String wish) {
        boolean ours = wish != null
                && wish.startsWith("/")
                && !wish.startsWith("//")
                && wish.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
                && (isPersonal(wish.replaceFirst("\\?.*", "")) || wish.startsWith("/procedure"));
        return ours && wish != null ? wish : "/applications";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
