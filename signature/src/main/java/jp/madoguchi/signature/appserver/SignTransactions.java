package jp.madoguchi.signature.appserver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.signature.certificate.SigningKey;

/** What the app remembers: transactions, visits by code, tokens. Everything is over after ten minutes or one use. */
final class SignTransactions {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MAX_KEPT = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, SignTransaction> transactions = new ConcurrentHashMap<>();
    private final Map<String, AuthorizationRequest> codes = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> assertions = new HashSet<>();

    SignTransactions(Clock clock) {
        this.clock = clock;
    }

    static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Client assertions count once (RFC 7523, 3, item 7). */
    synchronized void spend(String assertionId) throws Refused {
        if (assertions.size() > MAX_KEPT) assertions.clear();
        if (!assertions.add(assertionId)) throw new Refused(401, "invalid_client");
    }

    SignTransaction begin(byte[] digest) throws Refused {
        transactions.values().removeIf(each -> !clock.instant().isBefore(each.expiresAt()));
        if (transactions.size() > MAX_KEPT) throw new Refused(503, "temporarily_unavailable");
        var begun = new SignTransaction(
                random(), digest.clone(), clock.instant().plus(LIFETIME), java.util.Optional.empty());
        transactions.put(begun.id(), begun);
        return begun;
    }

    SignTransaction required(String id) throws Refused {
        SignTransaction found = transactions.get(id);
        if (found == null || !clock.instant().isBefore(found.expiresAt())) throw new Refused(410, "expired");
        return found;
    }

    /** Signs, and gives the code that fetches the result. */
    String sign(AuthorizationRequest visit, SigningKey key) throws Refused {
        SignTransaction signed = required(visit.transactionId()).signedBy(key);
        transactions.put(signed.id(), signed);
        String code = random();
        codes.put(code, visit);
        return code;
    }

    /** Redeems a code once, by whoever knows its verifier. */
    AuthorizationRequest redeem(String code, String verifier) throws Refused {
        AuthorizationRequest visit = codes.remove(code);
        if (visit == null || !visit.codeChallenge().equals(s256(verifier))) throw new Refused(400, "invalid_grant");
        return visit;
    }

    /** A bearer token for a purpose: {@code begin}, or the id of a transaction. */
    String grant(String purpose) {
        String token = random();
        tokens.put(token, purpose);
        return token;
    }

    void require(String token, String purpose) throws Refused {
        if (!purpose.equals(tokens.get(token))) throw new Refused(401, "invalid_token");
    }

    static String s256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
