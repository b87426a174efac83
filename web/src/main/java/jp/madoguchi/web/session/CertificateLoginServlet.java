package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.challenge.CertificateLogin;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.credential.FollowRelink;
import jp.madoguchi.workflow.credential.RelinkByCertificate;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.LogInWithCertificate;

/**
 * {@code POST /session/login}: signs in with the certificate that a token proves. {@code POST /session/relink}: whoever
 * is signed in proves another certificate, that of the account to take over, and is signed in to the joined account.
 */
@WebServlet({"/session/login", "/session/relink"})
public class CertificateLoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(CertificateLoginServlet.class.getName());

    private final transient CertificateProof proof;
    private final transient LogInWithCertificate logIn;
    private final transient RelinkByCertificate relink;
    private final transient FollowRelink follow;
    private final transient ChosenLanguage language;

    @Inject
    public CertificateLoginServlet(
            CertificateProof proof,
            LogInWithCertificate logIn,
            RelinkByCertificate relink,
            FollowRelink follow,
            ChosenLanguage language) {
        this.proof = proof;
        this.logIn = logIn;
        this.relink = relink;
        this.follow = follow;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean relinking = request.getServletPath().endsWith("/relink");
        ApplicantSession session = ApplicantSession.of(request);
        Optional<Applicant> before = session.applicant();
        if (relinking && before.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        JsonObject body = ScriptAnswer.read(request).orElse(JsonObject.EMPTY_JSON_OBJECT);
        try {
            CertificateLogin proved = proof.of(request, body);
            if (relinking) {
                String opened = session.credential();
                Applicant joined = relink.relink(before.orElseThrow(), proved.identity());
                session.signIn(
                        joined, follow.hasEnded(opened) ? proved.identity().key() : opened, response);
            } else {
                session.signIn(logIn.logIn(proved), proved.identity().key(), response);
            }
            String next = relinking ? "/account?relinked=true" : RequestGuard.safeNext(ScriptAnswer.text(body, "next"));
            ScriptAnswer.ok(
                    response, Json.createObjectBuilder().add("next", next).build());
        } catch (AuthenticationRejected rejected) {
            LOG.log(Level.INFO, "Certificate refused: {0}", rejected.reason());
            String words = rejected.reason().message(language.getLocale());
            ScriptAnswer.refuse(response, HttpServletResponse.SC_FORBIDDEN, words);
        } catch (RuleViolation refused) {
            LOG.log(Level.INFO, "Certificate refused: {0}", refused.code());
            String words = Messages.of(language.getCurrent()).text("violation." + refused.code());
            ScriptAnswer.refuse(response, HttpServletResponse.SC_FORBIDDEN, words);
        }
    }
}
