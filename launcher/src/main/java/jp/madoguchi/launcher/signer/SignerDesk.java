package jp.madoguchi.launcher.signer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.signature.method.SignatureRejected;

/** The sessions of allowed sites and their requests, for ten minutes each; few at a time. */
final class SignerDesk {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, SignatureRequest> requests = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    /** Who holds a token. */
    private record Session(String origin, java.time.Instant expiresAt) {}

    SignerDesk(Clock clock) {
        this.clock = clock;
    }

    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A session token of 256 bits for a site. */
    String begin(String origin) throws SignerRefused {
        sessions.values().removeIf(session -> !clock.instant().isBefore(session.expiresAt()));
        if (sessions.size() >= MOST) throw new SignerRefused(429, "too many sessions");
        String token = random();
        sessions.put(token, new Session(origin, clock.instant().plus(LIFETIME)));
        return token;
    }

    /** Whether the token is this site's and not over. */
    void require(String token, String origin) throws SignerRefused {
        Session session = sessions.get(token);
        boolean good = session != null
                && session.origin().equals(origin)
                && clock.instant().isBefore(session.expiresAt());
        if (!good) throw new SignerRefused(401, "no session of this site");
    }

    /** Keeps a request; its id is as secret as a token. */
    String add(String token, String origin, byte[] manifest) throws SignerRefused {
        forgetOver();
        if (requests.size() >= MOST) throw new SignerRefused(429, "too many requests");
        try {
            String id = random();
            requests.put(
                    id, new SignatureRequest(origin, manifest, clock.instant().plus(LIFETIME)));
            owners.put(id, token);
            return id;
        } catch (SignatureRejected e) {
            throw new SignerRefused(400, "not a list of documents");
        }
    }

    private void forgetOver() {
        requests.entrySet().removeIf(each -> {
            boolean over = each.getValue().isOver(clock.instant());
            if (over) each.getValue().cancel();
            return over;
        });
    }

    SignatureRequest required(String id) throws SignerRefused {
        forgetOver();
        SignatureRequest found = requests.get(id);
        if (found == null) throw new SignerRefused(404, "no such request");
        return found;
    }

    /** The request of this session; another session's does not exist. */
    SignatureRequest required(String id, String token) throws SignerRefused {
        if (!token.equals(owners.get(id))) throw new SignerRefused(404, "no such request");
        return required(id);
    }
}
