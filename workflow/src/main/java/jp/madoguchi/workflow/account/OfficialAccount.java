package jp.madoguchi.workflow.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.party.Official;

/**
 * What proves an official.
 *
 * @param official who, with roles
 * @param passwordHash the stored password
 * @param totpSecret the one-time code's secret
 * @param totpLastStep the step used last: a code counts once
 * @param failedAttempts wrong attempts since the last good one
 * @param throttledUntil no attempt counts before
 */
public record OfficialAccount(
        Official official,
        PasswordHash passwordHash,
        byte[] totpSecret,
        long totpLastStep,
        int failedAttempts,
        Optional<Instant> throttledUntil) {
    private static final int FREE_ATTEMPTS = 5;

    /** Whether attempts are refused at this instant. */
    public boolean throttled(Instant at) {
        return throttledUntil.filter(until -> at.isBefore(until)).isPresent();
    }

    /** Until when attempts are refused after one more wrong one: 30 s after the fifth, doubled each time, ≤ 15 min. */
    public Optional<Instant> throttleAfterFailure(Instant at) {
        int over = failedAttempts + 1 - FREE_ATTEMPTS;
        return over < 0
                ? Optional.empty()
                : Optional.of(at.plus(Duration.ofSeconds(Math.min(900, 30L << Math.min(over, 10)))));
    }
}
