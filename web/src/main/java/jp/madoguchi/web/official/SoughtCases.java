package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.usecase.inbox.KeepFilters;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the inbox that this request asks for. What an official types may be somebody's name, so no address carries
 * it: an address names the key of what the session keeps, or the key of a saved filter.
 */
@RequestScoped
public class SoughtCases {
    /** Conditions that are words typed by somebody. */
    private static final List<String> TYPED = List.of("contains", "label");

    private static final List<String> CHOSEN = List.of("followUp", "channel", "unread", "group");

    private final Posted posted;
    private final TypedWords typed;
    private final KeepFilters filters;
    private final OfficialSession session;
    private @Nullable Map<String, String> conditions;

    @Inject
    public SoughtCases(Posted posted, TypedWords typed, KeepFilters filters, OfficialSession session) {
        this.posted = posted;
        this.typed = typed;
        this.filters = filters;
        this.session = session;
    }

    /** A saved filter: its name and the key it has in addresses. */
    public record Saved(String name, String key) {}

    List<Saved> saved() {
        return filters.of(session.required()).keySet().stream()
                .map(name -> new Saved(name, key(name)))
                .toList();
    }

    /** The same for the same name, and nothing that tells the name. */
    private static String key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A condition, or the tab; empty if it is not set. */
    String condition(String name) {
        return conditions().getOrDefault(name, "");
    }

    /** A condition; empty if it is not set. */
    Optional<String> present(String name) {
        return Optional.of(condition(name)).filter(text -> !text.isEmpty());
    }

    boolean isFiltered() {
        return TYPED.stream().anyMatch(name -> !condition(name).isEmpty())
                || CHOSEN.stream().anyMatch(name -> !condition(name).isEmpty());
    }

    /** The key of what the session keeps; empty if an address named none. */
    String key() {
        return posted.text("sought");
    }

    /** The conditions as part of an address, beginning with {@code &}; empty if there are none. */
    String address() {
        String saved = posted.text("saved");
        if (!saved.isEmpty()) {
            return part("saved", saved);
        }
        return chosen() + part("sought", typed.of(key()).isEmpty() ? "" : key());
    }

    /** Everything, typed words too, as it is saved. */
    String inFull() {
        StringBuilder all = new StringBuilder();
        TYPED.forEach(name -> all.append(part(name, condition(name))));
        return all + chosen();
    }

    /** Keeps what this request's form typed; gives the conditions as part of an address. */
    String keepTyped() {
        Map<String, String> words = new LinkedHashMap<>();
        TYPED.forEach(name -> words.put(name, posted.text(name)));
        words.values().removeIf(String::isEmpty);
        return chosen() + part("sought", words.isEmpty() ? "" : typed.keep(words));
    }

    private String chosen() {
        StringBuilder all = new StringBuilder();
        CHOSEN.forEach(name -> all.append(part(name, condition(name))));
        return all.toString();
    }

    private Map<String, String> conditions() {
        Map<String, String> read = conditions;
        if (read == null) {
            read = read();
            conditions = read;
        }
        return read;
    }

    private Map<String, String> read() {
        String saved = posted.text("saved");
        if (!saved.isEmpty()) {
            return filters.of(session.required()).entrySet().stream()
                    .filter(filter -> key(filter.getKey()).equals(saved))
                    .findFirst()
                    .map(filter -> parsed(filter.getValue()))
                    .orElse(Map.of());
        }
        Map<String, String> all = new LinkedHashMap<>(typed.of(key()));
        CHOSEN.forEach(name -> all.put(name, posted.text(name)));
        all.put("tab", posted.text("tab"));
        return all;
    }

    private static Map<String, String> parsed(String query) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                all.put(
                        each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
