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
import jp.madoguchi.workflow.issuance.FileExaminer;
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

    /** A report is made of a file that is sent; no address keeps one, such as one from the browser's history. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(ReportProblem.KEPT, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] file;
        try {
            Part part = request.getPart("file");
            file = part == null ? new byte[0] : part.getInputStream().readNBytes(VerificationWorker.MOST_BYTES + 1);
        } catch (IllegalStateException tooLarge) {
            tell(ReportProblem.SIZE, response);
            return;
        } catch (ServletException notMultipart) {
            tell(ReportProblem.REQUIRED, response);
            return;
        }
        if (file.length == 0 || file.length > VerificationWorker.MOST_BYTES) {
            tell(file.length == 0 ? ReportProblem.REQUIRED : ReportProblem.SIZE, response);
            return;
        }
        try {
            byte[] report = verifyDocument.etsiReport(file);
            if (report.length == 0) {
                tell(ReportProblem.UNSIGNED, response);
                return;
            }
            response.setContentType("application/xml");
            response.setHeader("Content-Disposition", "attachment; filename=\"etsi-validation-report.xml\"");
            response.setContentLength(report.length);
            response.getOutputStream().write(report);
        } catch (FileExaminer.Busy busy) {
            tell(ReportProblem.BUSY, response);
        } catch (IOException beyondLimits) {
            tell(ReportProblem.LIMITS, response);
        }
    }

    /** Back to the page, which says what was wrong: a browser shows nothing of an answer that is no file. */
    private static void tell(ReportProblem problem, HttpServletResponse response) throws IOException {
        response.sendRedirect("/verify?report=" + problem.code());
    }
}
