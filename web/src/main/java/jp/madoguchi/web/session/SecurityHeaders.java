package jp.madoguchi.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer. Nothing runs or loads that the page did not name; nothing personal is stored. */
public final class SecurityHeaders {
    /** Request attribute with the nonce of the page's script. */
    static final String NONCE = "nonce";

    private SecurityHeaders() {}

    /** What every answer carries, whoever made the page. */
    public static void always(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
    }

    static void secure(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }

    /** Style sheet and scripts carry a hash in their name and never change. */
    static void asset(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }

    static void personal(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    static void page(HttpServletRequest request, HttpServletResponse response) {
        if (RequestGuard.path(request).startsWith("/public-inspection")) {
            // What lies open for two weeks must not stay in a search engine for years.
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        }
        boolean signing = RequestGuard.path(request).startsWith("/application/sign");
        String signer = signing ? " " + SigningPlaces.localSigner() : "";
        String app = signing ? SigningPlaces.app().map(origin -> " " + origin).orElse("") : "";
        String providers = logsIn(request) ? SigningPlaces.providers() : "";
        String nonce = Tokens.next();
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'nonce-" + nonce
                        + "' 'strict-dynamic'; style-src 'self'; img-src 'self'" + pictures(request) + ";"
                        + " font-src 'self'; connect-src 'self'" + signer + "; form-action 'self'" + app + providers
                        + "; base-uri 'none'; frame-ancestors 'none'");
    }

    /** Pages whose forms lead to identity providers. */
    private static boolean logsIn(HttpServletRequest request) {
        String path = RequestGuard.path(request);
        return path.equals("/login") || path.equals("/account");
    }

    /** The verification page shows pictures of a file that it does not keep. */
    private static String pictures(HttpServletRequest request) {
        return "/verify".equals(RequestGuard.path(request)) ? " data:" : "";
    }
}
