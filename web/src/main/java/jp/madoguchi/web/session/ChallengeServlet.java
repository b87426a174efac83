package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.signature.challenge.LoginChallenge;
import jp.madoguchi.workflow.credential.IssueLoginChallenge;

/** {@code POST /session/challenge}: a nonce to sign, kept in the session. */
@WebServlet("/session/challenge")
public class ChallengeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient IssueLoginChallenge issue;

    @Inject
    public ChallengeServlet(IssueLoginChallenge issue) {
        this.issue = issue;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginChallenge challenge = issue.issue();
        ApplicantSession.of(request).keep(challenge);
        ScriptAnswer.ok(
                response,
                Json.createObjectBuilder().add("nonce", challenge.nonce()).build());
    }
}
