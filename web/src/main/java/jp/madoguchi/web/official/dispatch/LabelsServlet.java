package jp.madoguchi.web.official.dispatch;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.usecase.dispatch.PrintLabels;

/** {@code GET /official/labels}: the address labels of everything that waits for the post. */
@WebServlet("/official/labels")
public class LabelsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient OfficialSession session;
    private final transient PrintLabels print;

    @Inject
    public LabelsServlet(OfficialSession session, PrintLabels print) {
        this.session = session;
        this.print = print;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            StoredFile labels = print.print(session.required());
            response.setContentType(labels.contentType());
            response.setContentLength(labels.bytes().length);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + labels.name() + "\"");
            response.getOutputStream().write(labels.bytes());
        } catch (Forbidden refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
