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
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.credential.SignWithApp;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.FreezeApplication;
import jp.madoguchi.workflow.usecase.FrozenApplication;

/**
 * {@code POST /application/app}: sends the applicant to the authentication app, to sign what the page showed. Works
 * without scripts.
 */
@WebServlet("/application/app")
public class AppSigningServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AppSigningServlet.class.getName());

    private final transient FreezeApplication freeze;
    private final transient SignWithApp app;

    @Inject
    public AppSigningServlet(FreezeApplication freeze, SignWithApp app) {
        this.freeze = freeze;
        this.app = app;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Applicant actor = ApplicantSession.of(request).applicant().orElseThrow();
        ApplicationView view = OpenedApplication.of(request);
        String sign = Address.of("sign", view.id());
        try {
            FrozenApplication frozen = freeze.freeze(actor, view.id(), Optional.empty());
            if (!frozen.sha256().equals(request.getParameter("sha256"))) {
                response.sendRedirect(sign + "&app=" + AppProblem.word(AppRejected.Reason.CHANGED));
                return;
            }
            var key = new IdempotencyKey(Objects.requireNonNullElse(request.getParameter("key"), ""));
            int correction = view.correction().map(OpenCorrection::number).orElse(0);
            response.sendRedirect(app.begin(actor, view.id(), frozen.container(), correction, key)
                    .toString());
        } catch (AppRejected rejected) {
            LOG.log(Level.WARNING, "Signing with the app was not begun: {0}", rejected.getMessage());
            response.sendRedirect(sign + "&app=" + AppProblem.word(rejected.reason()));
        } catch (IllegalArgumentException | RuleViolation | SignatureRejected cannot) {
            // The page itself says what stands in the way.
            response.sendRedirect(sign);
        }
    }
}
