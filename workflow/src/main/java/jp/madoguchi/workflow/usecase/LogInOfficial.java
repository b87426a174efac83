package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.OfficialAccount;
import jp.madoguchi.workflow.account.OneTimeCode;
import jp.madoguchi.workflow.account.PasswordHash;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.rule.LoginRejected.Reason;

/** Password and one-time code of an official. Wrong attempts are counted, so they commit. */
@Singleton
@Transactional(rollbackOn = Exception.class, dontRollbackOn = LoginRejected.class)
public class LogInOfficial {
    /** Checked for unknown names, so that an answer takes as long as for known ones. */
    private static final PasswordHash NOBODY = PasswordHash.of("nobody has this password".toCharArray());

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    LogInOfficial(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Logs in. */
    public Official logIn(String loginName, char[] password, String oneTimeCode) throws LoginRejected {
        Optional<OfficialAccount> found = accounts.lock(loginName);
        Instant now = clock.instant();
        if (found.isPresent() && found.get().throttled(now)) {
            throw new LoginRejected(Reason.THROTTLED);
        }
        boolean passwordMatches =
                found.map(OfficialAccount::passwordHash).orElse(NOBODY).matches(password);
        if (found.isEmpty()) {
            throw new LoginRejected(Reason.WRONG_CREDENTIALS);
        }
        OfficialAccount account = found.get();
        OptionalLong step = OneTimeCode.matchingStep(account.totpSecret(), oneTimeCode, now);
        if (!passwordMatches
                || step.isEmpty()
                || !accounts.spend(account.official().id(), step.getAsLong())) {
            accounts.failed(account.official().id(), account.throttleAfterFailure(now));
            throw new LoginRejected(Reason.WRONG_CREDENTIALS);
        }
        return account.official();
    }
}
