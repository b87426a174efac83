package jp.madoguchi.web.official;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets each rendered button act once: a second click, or the same form sent again, gets the first act's outcome instead
 * of acting again.
 */
@SessionScoped
public class ActOnce implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int REMEMBERED = 64;

    private final Map<String, String> outcomes = new LinkedHashMap<>();

    /** A key for the next rendered form. */
    String key() {
        return UUID.randomUUID().toString();
    }

    /** Acts, unless the key acted before; a parallel second request waits for the first. Only an empty outcome, "nothing was done", leaves the key unused. */
    synchronized String once(String key, Supplier<String> act) {
        String before = outcomes.get(key);
        if (before != null) {
            return before;
        }
        String outcome = act.get();
        if (outcome.isEmpty()) {
            return outcome;
        }
        outcomes.put(key, outcome);
        if (outcomes.size() > REMEMBERED) {
            outcomes.remove(outcomes.keySet().iterator().next());
        }
        return outcome;
    }
}
