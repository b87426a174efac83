package jp.madoguchi.web.official.dispatch;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.dispatch.PrintLetter;

/** {@code GET /official/letter?id=…&n=…}: one letter to an applicant, to be printed and posted. */
@WebServlet("/official/letter")
public class LetterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient OfficialSession session;
    private final transient PrintLetter print;

    @Inject
    public LetterServlet(OfficialSession session, PrintLetter print) {
        this.session = session;
        this.print = print;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        String number = request.getParameter("n");
        Optional<ApplicationId> application = id == null ? Optional.empty() : ApplicationId.parse(id);
        if (application.isEmpty() || number == null || !number.matches("[0-9]{1,6}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            StoredFile letter = print.print(session.required(), application.get(), Integer.parseInt(number));
            response.setContentType(letter.contentType());
            response.setContentLength(letter.bytes().length);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + letter.name() + "\"");
            response.getOutputStream().write(letter.bytes());
        } catch (Forbidden refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (RuleViolation refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
