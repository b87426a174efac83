package jp.madoguchi.web.component;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import jp.madoguchi.forms.catalogue.Lifecycle;

/**
 * The texts of the citizens' pages in one language. Arguments are inserted as they are, never formatted. Where a
 * notification (届出) needs other words than an application, the bundle {@code notification} has them under the same key.
 */
public final class Messages {
    private static final String BUNDLE = "jp.madoguchi.web.component.messages";
    private static final String OF_NOTIFICATIONS = "jp.madoguchi.web.component.notification";
    private static final Map<Language, Messages> ALL = load(false);
    private static final Map<Language, Messages> ALL_OF_NOTIFICATIONS = load(true);

    private final Map<String, Pattern> patterns = new HashMap<>();

    private Messages(ResourceBundle bundle, Optional<ResourceBundle> instead) {
        bundle.keySet().forEach(key -> patterns.put(key, Pattern.of(bundle.getString(key))));
        instead.ifPresent(words -> words.keySet().forEach(key -> patterns.put(key, Pattern.of(words.getString(key)))));
    }

    private static Map<Language, Messages> load(boolean notification) {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (Language language : Language.values()) {
            ResourceBundle general = ResourceBundle.getBundle(BUNDLE, language.getLocale(), control);
            all.put(
                    language,
                    new Messages(
                            general,
                            notification
                                    ? Optional.of(
                                            ResourceBundle.getBundle(OF_NOTIFICATIONS, language.getLocale(), control))
                                    : Optional.empty()));
        }
        return all;
    }

    /** The texts of a language. */
    public static Messages of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The texts of a language for a procedure of this course. */
    public static Messages of(Language language, Lifecycle lifecycle) {
        return lifecycle == Lifecycle.NOTIFICATION
                ? Objects.requireNonNull(ALL_OF_NOTIFICATIONS.get(language))
                : of(language);
    }

    /**
     * A text with its arguments at {@code {0}}, {@code {1}} and so on.
     *
     * @throws MissingResourceException if there is no such text
     */
    public String text(String key, Object... arguments) {
        Pattern pattern = patterns.get(key);
        if (pattern == null) throw new MissingResourceException("no text " + key, Messages.class.getName(), key);
        return arguments.length == 0 ? pattern.text() : pattern.with(arguments);
    }

    /** Whether the key exists. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * A text cut at the places of its arguments.
     *
     * @param text the whole
     * @param parts what stands between the places, one more than there are places
     * @param places which argument goes where
     */
    private record Pattern(String text, List<String> parts, List<Integer> places) {
        private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(\\d)}");

        static Pattern of(String text) {
            List<String> parts = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            Matcher place = PLACE.matcher(text);
            int done = 0;
            while (place.find()) {
                parts.add(text.substring(done, place.start()));
                places.add(Integer.valueOf(place.group(1)));
                done = place.end();
            }
            parts.add(text.substring(done));
            return new Pattern(text, List.copyOf(parts), List.copyOf(places));
        }

        String with(Object... arguments) {
            StringBuilder filled = new StringBuilder(parts.get(0));
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                filled.append(place < arguments.length ? arguments[place] : "{" + place + "}")
                        .append(parts.get(i + 1));
            }
            return filled.toString();
        }
    }
}
