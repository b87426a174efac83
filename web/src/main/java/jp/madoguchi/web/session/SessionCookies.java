package jp.madoguchi.web.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Names and marks of the cookies: behind https the {@code __Host-} prefix binds them to this host and to https;
 * always HttpOnly and SameSite=Lax.
 */
@WebListener
public class SessionCookies implements ServletContextListener {
    private static final String HOST_PREFIX = "__Host-";
    private static final String SESSION = "madoguchi-session";
    private static final String BINDING = "madoguchi-binding";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean https = publicAddressIsHttps();
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(https ? HOST_PREFIX + SESSION : SESSION);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Lax");
    }

    static Cookie binding(HttpServletRequest request, String value) {
        boolean https = publicAddressIsHttps() || request.isSecure();
        Cookie cookie = new Cookie(https ? HOST_PREFIX + BINDING : BINDING, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static boolean isBinding(String name) {
        return name.equals(BINDING) || name.equals(HOST_PREFIX + BINDING);
    }

    private static boolean publicAddressIsHttps() {
        return ConfigProvider.getConfig()
                .getOptionalValue("madoguchi.public-url", String.class)
                .filter(url -> url.startsWith("https:"))
                .isPresent();
    }
}
