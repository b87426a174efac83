package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.challenge.LoginChallenge;

/**
 * Spends a login nonce, whatever becomes of the login: of any number of tries at the same time, on any number of
 * servers, one goes on. Sessions alone cannot promise that.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class TakeLoginChallenge {
    private final LoginChallenges challenges;
    private final Clock clock;

    @Inject
    TakeLoginChallenge(LoginChallenges challenges, Clock clock) {
        this.challenges = challenges;
        this.clock = clock;
    }

    /**
     * Takes the session's challenge.
     *
     * @throws AuthenticationRejected {@code CHALLENGE_EXPIRED} if it was used before or is over
     */
    public void take(LoginChallenge challenge) throws AuthenticationRejected {
        if (!challenges.take(hash(challenge), clock.instant())) {
            throw new AuthenticationRejected(
                    AuthenticationRejected.Reason.CHALLENGE_EXPIRED, "the nonce is used or over");
        }
    }

    static byte[] hash(LoginChallenge challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge.nonce().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
