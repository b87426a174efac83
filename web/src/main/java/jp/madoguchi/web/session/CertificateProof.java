package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.challenge.AuthenticationToken;
import jp.madoguchi.signature.challenge.AuthenticationTokenValidator;
import jp.madoguchi.signature.challenge.CertificateLogin;
import jp.madoguchi.signature.challenge.LoginChallenge;
import jp.madoguchi.workflow.credential.TakeLoginChallenge;

/** Checks a token that a page's script sent, against our own origin and the session's nonce, which is spent by it. */
@Singleton
public class CertificateProof {
    private final AuthenticationTokenValidator validator;
    private final TakeLoginChallenge take;
    private final Clock clock;

    @Inject
    public CertificateProof(AuthenticationTokenValidator validator, TakeLoginChallenge take, Clock clock) {
        this.validator = validator;
        this.take = take;
        this.clock = clock;
    }

    /** The certificate proved by the member {@code token} of a request's body. */
    CertificateLogin of(HttpServletRequest request, JsonObject body) throws AuthenticationRejected {
        LoginChallenge challenge = ApplicantSession.of(request)
                .takeChallenge()
                .orElseThrow(() -> new AuthenticationRejected(
                        AuthenticationRejected.Reason.CHALLENGE_EXPIRED, "no challenge in the session"));
        take.take(challenge);
        AuthenticationToken token = AuthenticationToken.parse(String.valueOf(body.get("token")));
        return validator.validate(token, challenge, clock.instant());
    }
}
