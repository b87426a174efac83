package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import jp.madoguchi.signature.challenge.LoginChallenge;

/** {@code POST /session/challenge}: a nonce to sign, kept in the session. */
@WebServlet("/session/challenge")
public class ChallengeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient Clock clock;

    @Inject
    public ChallengeServlet(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginChallenge challenge = LoginChallenge.create(RANDOM, clock.instant());
        ApplicantSession.of(request).keep(challenge);
        ScriptAnswer.ok(
                response,
                Json.createObjectBuilder().add("nonce", challenge.nonce()).build());
    }
}
