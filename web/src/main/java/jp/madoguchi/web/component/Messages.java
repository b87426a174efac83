package jp.madoguchi.web.component;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
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

    private final ResourceBundle bundle;
    private final Optional<ResourceBundle> instead;

    private Messages(ResourceBundle bundle, Optional<ResourceBundle> instead) {
        this.bundle = bundle;
        this.instead = instead;
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

    /** A text with its arguments at {@code {0}}, {@code {1}} and so on. */
    public String text(String key, Object... arguments) {
        String pattern =
                instead.filter(words -> words.containsKey(key)).orElse(bundle).getString(key);
        if (arguments.length == 0) return pattern;
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) plain[i] = String.valueOf(arguments[i]);
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(plain);
    }

    /** Whether the key exists. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
