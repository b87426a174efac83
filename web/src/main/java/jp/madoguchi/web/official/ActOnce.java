package jp.madoguchi.web.official;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gives each rendered form a key and lets each key act once: a second click, or the same form sent again, gets the first
 * act's outcome instead of acting again. A key of another session does nothing, so no other site can act.
 */
@SessionScoped
// Its own maps are the locks: a synchronized method would lock the proxy that all sessions share.
public class ActOnce implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int REMEMBERED = 1000;

    private final Set<String> given = new LinkedHashSet<>();
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    /** A key for the next rendered form. */
    public String key() {
        String key = UUID.randomUUID().toString();
        synchronized (given) {
            given.add(key);
            if (given.size() > REMEMBERED) {
                given.remove(given.iterator().next());
            }
        }
        return key;
    }

    /** Whether a page of this session holds this key. */
    public boolean knows(String key) {
        synchronized (given) {
            return given.contains(key);
        }
    }

    /**
     * Acts, unless the key acted before on this subject; a parallel second request waits for the first. Only an empty
     * outcome, "nothing was done", leaves the key unused.
     *
     * @param subject which of the things the form can act on
     */
    public String once(String key, String subject, Supplier<String> act) {
        synchronized (outcomes) {
            String before = outcomes.get(key + subject);
            if (before != null) {
                return before;
            }
            String outcome = act.get();
            if (outcome.isEmpty()) {
                return outcome;
            }
            outcomes.put(key + subject, outcome);
            if (outcomes.size() > REMEMBERED) {
                outcomes.remove(outcomes.keySet().iterator().next());
            }
            return outcome;
        }
    }
}
