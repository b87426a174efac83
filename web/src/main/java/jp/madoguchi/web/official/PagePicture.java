package jp.madoguchi.web.official;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Serves one page of a file of a case as a picture, to an official who may read the case. */
@WebServlet("/official/page-picture")
public class PagePicture extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient OfficialSession session;
    private final transient FilePictures pictures;
    private final transient Posted posted;

    @Inject
    public PagePicture(OfficialSession session, FilePictures pictures, Posted posted) {
        this.session = session;
        this.pictures = pictures;
        this.posted = posted;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationId> id = posted.caseId();
        String page = posted.text("page");
        if (id.isEmpty() || !page.matches("[1-9]\\d{0,2}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            List<byte[]> all = pictures.of(session.required(), id.get(), posted.text("file"));
            int number = Integer.parseInt(page);
            if (number > all.size()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] picture = all.get(number - 1);
            response.setContentType("image/png");
            response.setContentLength(picture.length);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(picture);
        } catch (RuleViolation refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
