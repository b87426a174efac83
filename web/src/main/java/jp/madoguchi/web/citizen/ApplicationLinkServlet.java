package jp.madoguchi.web.citizen;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;

/** {@code GET /applications/{id}}: the address that mails and receipts carry. */
@WebServlet("/applications/*")
public class ApplicationLinkServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        Optional<ApplicationId> id = ApplicationId.parse(path.substring(1));
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(Address.of("status", id.get()));
    }
}
