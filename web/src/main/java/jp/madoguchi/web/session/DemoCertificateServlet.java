package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** {@code GET /demo/certificate}: a certificate file of a person of the demo, for anyone; 404 outside demo mode. */
@WebServlet("/demo/certificate")
public class DemoCertificateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DemoPeople people;

    @Inject
    public DemoCertificateServlet(DemoPeople people) {
        this.people = people;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String person = Objects.requireNonNullElse(request.getParameter("person"), "");
        String purpose = Objects.requireNonNullElse(request.getParameter("purpose"), "");
        Optional<byte[]> file = people.file(person, purpose);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/x-pkcs12");
        response.setHeader("Content-Disposition", "attachment; filename=\"demo-certificate.p12\"");
        response.getOutputStream().write(file.get());
    }
}
