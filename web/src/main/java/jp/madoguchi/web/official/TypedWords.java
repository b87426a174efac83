package jp.madoguchi.web.official;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What an official typed to look for, kept as long as the session, so that addresses carry its key only. */
@SessionScoped
// Its own map is the lock: a synchronized method would lock the proxy that all sessions share.
public class TypedWords implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int REMEMBERED = 50;

    private final Map<String, Map<String, String>> typed = new LinkedHashMap<>();

    /** Keeps words by the name of their field; gives their key. */
    String keep(Map<String, String> words) {
        String key = UUID.randomUUID().toString();
        synchronized (typed) {
            typed.put(key, Map.copyOf(words));
            if (typed.size() > REMEMBERED) {
                typed.remove(typed.keySet().iterator().next());
            }
        }
        return key;
    }

    /** The words of a key; none if it is not of this session, or long ago. */
    Map<String, String> of(String key) {
        synchronized (typed) {
            return typed.getOrDefault(key, Map.of());
        }
    }
}
