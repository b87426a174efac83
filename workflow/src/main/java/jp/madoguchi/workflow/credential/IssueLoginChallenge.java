package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.signature.challenge.LoginChallenge;

/** Gives out a login nonce: 256 random bits for five minutes and one use. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class IssueLoginChallenge {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LoginChallenges challenges;
    private final Clock clock;

    @Inject
    IssueLoginChallenge(LoginChallenges challenges, Clock clock) {
        this.challenges = challenges;
        this.clock = clock;
    }

    /** A fresh challenge; whoever asked keeps it in the session. */
    public LoginChallenge issue() {
        Instant now = clock.instant();
        challenges.forgetEnded(now);
        LoginChallenge challenge = LoginChallenge.create(RANDOM, now);
        challenges.add(TakeLoginChallenge.hash(challenge), challenge.expiresAt());
        return challenge;
    }
}
