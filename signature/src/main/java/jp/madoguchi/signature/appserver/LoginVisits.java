package jp.madoguchi.signature.appserver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a provider remembers: codes for five minutes and one use, access tokens for five minutes. */
final class LoginVisits {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int MAX_KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Visit> codes = new ConcurrentHashMap<>();
    private final Map<String, Visit> tokens = new ConcurrentHashMap<>();

    LoginVisits(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody's visit.
     *
     * @param account who
     * @param nonce the client's
     * @param codeChallenge PKCE, S256
     * @param scope what the client asked for
     * @param until no code or token of it counts from here on
     */
    record Visit(LoginAccount account, String nonce, String codeChallenge, String scope, Instant until) {}

    /** The code for a visit. */
    String code(LoginAccount account, String nonce, String codeChallenge, String scope) throws Refused {
        return keep(
                codes,
                new Visit(account, nonce, codeChallenge, scope, clock.instant().plus(LIFETIME)));
    }

    /** Redeems a code once, by whoever knows its verifier. */
    Visit redeem(String code, String verifier) throws Refused {
        Visit visit = codes.remove(code);
        if (visit == null || !isGood(visit) || !visit.codeChallenge().equals(SignTransactions.s256(verifier))) {
            throw new Refused(400, "invalid_grant");
        }
        return visit;
    }

    String token(Visit visit) throws Refused {
        return keep(tokens, visit);
    }

    Visit visit(String token) throws Refused {
        return Optional.ofNullable(tokens.get(token))
                .filter(this::isGood)
                .orElseThrow(() -> new Refused(401, "invalid_token"));
    }

    private String keep(Map<String, Visit> kept, Visit visit) throws Refused {
        kept.values().removeIf(each -> !isGood(each));
        if (kept.size() > MAX_KEPT) throw new Refused(503, "temporarily_unavailable");
        String key = SignTransactions.random();
        kept.put(key, visit);
        return key;
    }

    private boolean isGood(Visit visit) {
        return clock.instant().isBefore(visit.until());
    }
}
