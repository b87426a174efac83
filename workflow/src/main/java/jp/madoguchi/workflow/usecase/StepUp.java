package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.OfficialAccount;
import jp.madoguchi.workflow.account.OneTimeCode;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.rule.LoginRejected.Reason;

/** Proves presence again before a decision. Wrong codes are counted, so they commit. */
@Singleton
@Transactional(rollbackOn = Exception.class, dontRollbackOn = LoginRejected.class)
public class StepUp {
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    StepUp(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The same official, stepped up now. */
    public Official stepUp(Official official, String oneTimeCode) throws LoginRejected {
        Instant now = clock.instant();
        OfficialAccount account =
                accounts.lock(official.id()).orElseThrow(() -> new LoginRejected(Reason.WRONG_CREDENTIALS));
        if (account.throttled(now)) {
            throw new LoginRejected(Reason.THROTTLED);
        }
        OptionalLong step = OneTimeCode.matchingStep(account.totpSecret(), oneTimeCode, now);
        if (step.isEmpty() || !accounts.spend(official.id(), step.getAsLong())) {
            accounts.failed(official.id(), account.throttleAfterFailure(now));
            throw new LoginRejected(Reason.WRONG_CREDENTIALS);
        }
        return account.official().withStepUp(now);
    }
}
