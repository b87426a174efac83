package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.signature.app.AppRejected;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.credential.SignWithApp;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.OpenApplication;

/**
 * {@code GET /application-answer}: where the authentication app sends the applicant back to. Files what was signed, or
 * shows on the signing page why not.
 */
@WebServlet("/application-answer")
public class AppAnswerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AppAnswerServlet.class.getName());

    private final transient SignWithApp app;
    private final transient OpenApplication open;
    private final transient Filing filing;

    @Inject
    public AppAnswerServlet(SignWithApp app, OpenApplication open, Filing filing) {
        this.app = app;
        this.open = open;
        this.filing = filing;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Applicant actor = ApplicantSession.of(request).applicant().orElseThrow();
        String state = Objects.requireNonNullElse(request.getParameter("state"), "");
        Optional<String> code = Optional.ofNullable(request.getParameter("code"));
        String back = app.applicationOf(actor, state)
                .map(id -> Address.of("sign", id) + "&")
                .orElse("/applications?");
        try {
            SignWithApp.Signed signed = app.finish(actor, state, code);
            response.sendRedirect(file(actor, signed.application(), signed));
        } catch (AppRejected rejected) {
            LOG.log(Level.INFO, "Signing with the app: {0}", rejected.getMessage());
            response.sendRedirect(back + "app=" + AppProblem.word(rejected.reason()));
        } catch (SignatureRejected rejected) {
            response.sendRedirect(back + "app=" + rejected.reason().messageKey());
        } catch (RuleViolation refused) {
            response.sendRedirect(back + "app=violation." + refused.code());
        }
    }

    private String file(Applicant actor, ApplicationId id, SignWithApp.Signed signed)
            throws RuleViolation, SignatureRejected {
        return filing.file(actor, open.open(actor, id), signed.key(), signed.submission());
    }
}
