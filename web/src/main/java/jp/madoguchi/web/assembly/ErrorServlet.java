package jp.madoguchi.web.assembly;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import jp.madoguchi.web.session.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one boundary for errors that no page handled (web.xml): logs them once under an incident id
 * and shows that id, never the exception. Needs neither Faces nor the database, since both may be
 * what failed.
 */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorServlet.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = response.getStatus();
        boolean ours = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        String incident = HexFormat.of().formatHex(random(), 0, 5);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (ours) {
            LOG.error("Incident {} status {}", incident, status, failure instanceof Throwable thrown ? thrown : null);
        } else {
            LOG.info("Incident {} status {}", incident, status);
        }
        response.setHeader("Cache-Control", "no-store");
        SecurityHeaders.always(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        boolean api = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/");
        response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
        String body = api
                ? "{\"status\":" + status + ",\"incident\":\"" + incident + "\"}"
                : ErrorPage.of(status).html(incident);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random() {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
