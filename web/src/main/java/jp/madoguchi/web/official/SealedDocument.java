package jp.madoguchi.web.official;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.DownloadDocument;

/** Hands a sealed document to an official who may read the case. */
@WebServlet("/official/document")
public class SealedDocument extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient OfficialSession session;
    private final transient DownloadDocument download;
    private final transient Posted posted;

    @Inject
    public SealedDocument(OfficialSession session, DownloadDocument download, Posted posted) {
        this.session = session;
        this.download = download;
        this.posted = posted;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationId> id = posted.caseId();
        String number = posted.text("n");
        if (id.isEmpty() || !number.matches("[1-9]\\d{0,2}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            StoredFile document = download.download(session.required(), id.get(), Integer.parseInt(number));
            response.setContentType("application/pdf");
            response.setContentLength(document.bytes().length);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(document.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            response.getOutputStream().write(document.bytes());
        } catch (RuleViolation refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
