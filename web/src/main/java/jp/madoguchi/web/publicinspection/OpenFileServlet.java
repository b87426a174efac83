package jp.madoguchi.web.publicinspection;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ShowPublicInspections;

/** {@code GET /public-inspection/file?id=…&n=…}: a document that lies open; a foreign file, so it is only ever saved. */
@WebServlet("/public-inspection/file")
public class OpenFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ShowPublicInspections show;

    @Inject
    public OpenFileServlet(ShowPublicInspections show) {
        this.show = show;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String n = Objects.requireNonNullElse(request.getParameter("n"), "");
        try {
            PublicInspectionId id = PublicInspectionId.parse(Objects.requireNonNullElse(request.getParameter("id"), ""))
                    .filter(known -> n.matches("\\d{1,3}"))
                    .orElseThrow(NotFound::new);
            send(response, show.file(id, Integer.parseInt(n)));
        } catch (RuleViolation none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, StoredFile file) throws IOException {
        response.setContentType(file.contentType());
        response.setContentLength(file.bytes().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.getOutputStream().write(file.bytes());
    }
}
