package jp.madoguchi.workflow.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.challenge.LoginChallenge;
import jp.madoguchi.workflow.testing.Installation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginChallengeIT {
    private static final int TRIES = 20;

    private final Installation installation = Installation.shared();
    private final IssueLoginChallenge issue = installation.get(IssueLoginChallenge.class);
    private final TakeLoginChallenge take = installation.get(TakeLoginChallenge.class);

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    @Test
    void twentyTriesAtOnceOneGoesOn() throws Exception {
        for (int round = 0; round < 5; round++) {
            LoginChallenge challenge = issue.issue();
            CountDownLatch together = new CountDownLatch(TRIES);
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                tries.add(() -> {
                    together.countDown();
                    together.await();
                    return taken(challenge);
                });
            }
            ExecutorService threads = Executors.newFixedThreadPool(TRIES);
            int winners = 0;
            try {
                for (Future<Boolean> one : threads.invokeAll(tries)) {
                    winners += one.get() ? 1 : 0;
                }
            } finally {
                threads.shutdownNow();
            }
            assertEquals(1, winners);
        }
    }

    private boolean taken(LoginChallenge challenge) {
        try {
            take.take(challenge);
            return true;
        } catch (AuthenticationRejected used) {
            return false;
        }
    }

    @Test
    void challengesHave256BitsAndFiveMinutes() throws Exception {
        LoginChallenge one = issue.issue();
        assertEquals(32, Base64.getDecoder().decode(one.nonce()).length);
        assertNotEquals(one.nonce(), issue.issue().nonce());
        Installation.CLOCK.forward(LoginChallenge.LIFETIME.minusSeconds(1));
        take.take(one);
        LoginChallenge late = issue.issue();
        Installation.CLOCK.forward(LoginChallenge.LIFETIME);
        assertRefused(late);
    }

    @Test
    void nonceThatNobodyGaveOutIsRefused() {
        assertRefused(LoginChallenge.create(new java.security.SecureRandom(), Installation.CLOCK.instant()));
    }

    @Test
    void unusedNoncesAreForgotten() throws Exception {
        issue.issue();
        Installation.CLOCK.forward(LoginChallenge.LIFETIME.multipliedBy(9));
        LoginChallenge last = issue.issue();
        assertEquals(1, installation.database().number("select count(*) from login_challenge"));
        take.take(last);
        assertEquals(0, installation.database().number("select count(*) from login_challenge"));
    }

    private void assertRefused(LoginChallenge challenge) {
        AuthenticationRejected rejected = assertThrows(AuthenticationRejected.class, () -> take.take(challenge));
        assertEquals(AuthenticationRejected.Reason.CHALLENGE_EXPIRED, rejected.reason());
    }
}
