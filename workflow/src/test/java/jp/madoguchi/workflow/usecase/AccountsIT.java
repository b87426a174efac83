package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import jp.madoguchi.workflow.account.AuthenticatedToken;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.IssuedToken;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsIT {
    private final Installation installation = Installation.shared();
    private final LogInOfficial logIn = installation.get(LogInOfficial.class);

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
        installation
                .database()
                .update("update official set failed_attempts = 0, throttled_until = null, totp_last_step = 0");
    }

    @Test
    void passwordAndCodeLogInOnce() throws Exception {
        String code = People.code("intake", Installation.CLOCK.instant());
        Official official = logIn.logIn("intake", People.PASSWORD.toCharArray(), code);
        assertEquals(People.INTAKE.roles(), official.roles());
        LoginRejected replay =
                assertThrows(LoginRejected.class, () -> logIn.logIn("intake", People.PASSWORD.toCharArray(), code));
        assertEquals(LoginRejected.Reason.WRONG_CREDENTIALS, replay.reason());
    }

    @Test
    void wrongAttemptsAreThrottledAndTimeHeals() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThrows(LoginRejected.class, () -> logIn.logIn("reviewer", "wrong".toCharArray(), "000000"));
        }
        LoginRejected throttled = assertThrows(
                LoginRejected.class,
                () -> logIn.logIn(
                        "reviewer",
                        People.PASSWORD.toCharArray(),
                        People.code("reviewer", Installation.CLOCK.instant())));
        assertEquals(LoginRejected.Reason.THROTTLED, throttled.reason());
        Installation.CLOCK.forward(Duration.ofMinutes(16));
        logIn.logIn("reviewer", People.PASSWORD.toCharArray(), People.code("reviewer", Installation.CLOCK.instant()));
    }

    @Test
    void unknownNameIsToldNothing() {
        LoginRejected rejected =
                assertThrows(LoginRejected.class, () -> logIn.logIn("nobody", "x".toCharArray(), "000000"));
        assertEquals(LoginRejected.Reason.WRONG_CREDENTIALS, rejected.reason());
    }

    @Test
    void stepUpTokenLivesFiveMinutes() throws Exception {
        AuthenticateToken authenticate = installation.get(AuthenticateToken.class);
        IssuedToken token = installation
                .get(IssueStepUpToken.class)
                .issue(People.APPROVER, People.code("approver1", Installation.CLOCK.instant()));
        AuthenticatedToken accepted = authenticate.authenticate(token.bearer());
        assertTrue(accepted.scopes().contains(TokenScope.DECIDE));
        assertTrue(((Official) accepted.actor()).steppedUp(Installation.CLOCK.instant()));
        Installation.CLOCK.forward(Duration.ofMinutes(5));
        assertThrows(LoginRejected.class, () -> authenticate.authenticate(token.bearer()));
    }

    @Test
    void foreignTokenIsRefused() throws Exception {
        AuthenticateToken authenticate = installation.get(AuthenticateToken.class);
        assertThrows(
                LoginRejected.class,
                () -> authenticate.authenticate(BearerToken.next().value()));
        assertEquals(
                People.YAMADA.asApplicant(),
                authenticate.authenticate(People.YAMADA_TOKEN.value()).actor());
    }
}
