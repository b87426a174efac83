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
import jp.madoguchi.workflow.usecase.ExportEvidence;

/** Hands the evidence of a case, as a ZIP to be checked without this product, to an official who may read the case. */
@WebServlet("/official/evidence")
public class EvidenceZip extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient OfficialSession session;
    private final transient ExportEvidence export;
    private final transient Posted posted;

    @Inject
    public EvidenceZip(OfficialSession session, ExportEvidence export, Posted posted) {
        this.session = session;
        this.export = export;
        this.posted = posted;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationId> id = posted.caseId();
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            StoredFile zip = export.export(session.required(), id.get());
            response.setContentType(zip.contentType());
            response.setContentLength(zip.bytes().length);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''" + URLEncoder.encode(zip.name(), StandardCharsets.UTF_8));
            response.getOutputStream().write(zip.bytes());
        } catch (RuleViolation refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
