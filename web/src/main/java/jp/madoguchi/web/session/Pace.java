package jp.madoguchi.web.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How fast one browser or client may ask for what costs work and needs no login: a burst, then so many a second. */
@Singleton
public class Pace {
    private static final int BURST = 60;
    private static final int PER_SECOND = 20;
    private static final int MOST_CALLERS = 10_000;
    private static final int PEOPLE_BEHIND_A_PROXY = 50;
    private static final long MILLIS = 1_000;

    private final Clock clock;
    private final Map<String, Allowance> callers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    @Inject
    public Pace(Clock clock) {
        this.clock = clock;
    }

    private record Allowance(double left, long at) {
        Allowance at(long now) {
            return new Allowance(Math.min(BURST, left + (now - at) * (double) PER_SECOND / MILLIS), now);
        }
    }

    /**
     * Whether the caller may ask once more now. One address may be a proxy with many people behind it: it is allowed
     * more than each session that comes from there.
     */
    public boolean allows(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return takes(address, 1.0 / PEOPLE_BEHIND_A_PROXY) && takes(address + " " + session(request), 1);
    }

    /** Takes something of a caller's allowance, if that much is left. */
    synchronized boolean takes(String caller, double share) {
        long now = clock.millis();
        Allowance allowance =
                callers.getOrDefault(caller, new Allowance(BURST, now)).at(now);
        boolean allowed = allowance.left() >= share;
        callers.put(caller, allowed ? new Allowance(allowance.left() - share, now) : allowance);
        return allowed;
    }

    private static int session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        int hash = 0;
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            hash = 31 * hash + String.valueOf(cookie.getValue()).hashCode();
        }
        return hash;
    }
}
