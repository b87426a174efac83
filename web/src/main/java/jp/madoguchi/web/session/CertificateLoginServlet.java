package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.challenge.AuthenticationToken;
import jp.madoguchi.signature.challenge.AuthenticationTokenValidator;
import jp.madoguchi.signature.challenge.CertificateLogin;
import jp.madoguchi.signature.challenge.LoginChallenge;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.workflow.credential.TakeLoginChallenge;
import jp.madoguchi.workflow.usecase.LogInWithCertificate;

/** {@code POST /session/login}: checks the token against our own origin and the session's nonce, and signs in. */
@WebServlet("/session/login")
public class CertificateLoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(CertificateLoginServlet.class.getName());

    private final transient AuthenticationTokenValidator validator;
    private final transient TakeLoginChallenge take;
    private final transient LogInWithCertificate logIn;
    private final transient ChosenLanguage language;
    private final transient Clock clock;

    @Inject
    public CertificateLoginServlet(
            AuthenticationTokenValidator validator,
            TakeLoginChallenge take,
            LogInWithCertificate logIn,
            ChosenLanguage language,
            Clock clock) {
        this.validator = validator;
        this.take = take;
        this.logIn = logIn;
        this.language = language;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApplicantSession session = ApplicantSession.of(request);
        JsonObject body = ScriptAnswer.read(request).orElse(JsonObject.EMPTY_JSON_OBJECT);
        try {
            LoginChallenge challenge = session.takeChallenge()
                    .orElseThrow(() -> new AuthenticationRejected(
                            AuthenticationRejected.Reason.CHALLENGE_EXPIRED, "no challenge in the session"));
            take.take(challenge);
            AuthenticationToken token = AuthenticationToken.parse(String.valueOf(body.get("token")));
            CertificateLogin login = validator.validate(token, challenge, clock.instant());
            session.signIn(logIn.logIn(login), response);
            String next = RequestGuard.safeNext(ScriptAnswer.text(body, "next"));
            ScriptAnswer.ok(
                    response, Json.createObjectBuilder().add("next", next).build());
        } catch (AuthenticationRejected rejected) {
            LOG.log(Level.INFO, "Certificate login refused: {0}", rejected.reason());
            String words = rejected.reason().message(language.getLocale());
            ScriptAnswer.refuse(response, HttpServletResponse.SC_FORBIDDEN, words);
        }
    }
}
