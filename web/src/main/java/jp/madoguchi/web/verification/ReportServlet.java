package jp.madoguchi.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import jp.madoguchi.signature.verification.VerificationWorker;
import jp.madoguchi.workflow.usecase.VerifyDocument;

/** {@code POST /verify/report}: the second verifier's report on a file (ETSI TS 119 102-2) as a download. */
@WebServlet("/verify/report")
@MultipartConfig(maxRequestSize = VerificationWorker.MOST_BYTES + 64L * 1024)
public class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient VerifyDocument verifyDocument;

    @Inject
    public ReportServlet(VerifyDocument verifyDocument) {
        this.verifyDocument = verifyDocument;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] file;
        try {
            Part part = request.getPart("file");
            file = part == null ? new byte[0] : part.getInputStream().readNBytes(VerificationWorker.MOST_BYTES + 1);
        } catch (IllegalStateException | ServletException unreadable) {
            file = new byte[0];
        }
        if (file.length == 0 || file.length > VerificationWorker.MOST_BYTES) {
            response.sendRedirect("/verify");
            return;
        }
        try {
            byte[] report = verifyDocument.etsiReport(file);
            response.setContentType("application/xml");
            response.setHeader("Content-Disposition", "attachment; filename=\"etsi-validation-report.xml\"");
            response.setContentLength(report.length);
            response.getOutputStream().write(report);
        } catch (IOException beyondLimits) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
