package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.IssuedToken;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.LoginRejected;

/** A token of five minutes for decisions over the API. */
@Singleton
@Transactional(rollbackOn = Exception.class, dontRollbackOn = LoginRejected.class)
public class IssueStepUpToken {
    private final StepUp stepUp;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    IssueStepUpToken(StepUp stepUp, Accounts accounts, Clock clock) {
        this.stepUp = stepUp;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Issues against a one-time code. */
    public IssuedToken issue(Official official, String oneTimeCode) throws LoginRejected {
        Official present = stepUp.stepUp(official, oneTimeCode);
        Instant at = present.steppedUpAt().orElseGet(clock::instant);
        Instant expiresAt = at.plus(Official.STEP_UP_LIFETIME);
        BearerToken token = BearerToken.next();
        accounts.add(token, official.id(), Set.of(TokenScope.HANDLE_CASES, TokenScope.DECIDE), at, expiresAt);
        return new IssuedToken(token.value(), expiresAt);
    }
}
