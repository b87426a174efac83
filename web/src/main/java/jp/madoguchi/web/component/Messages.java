package jp.madoguchi.web.component;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of the citizens' pages in one language. Arguments are inserted as they are, never formatted. */
public final class Messages {
    private static final String BUNDLE = "jp.madoguchi.web.component.messages";
    private static final Map<Language, Messages> ALL = load();

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    private static Map<Language, Messages> load() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (Language language : Language.values()) {
            all.put(language, new Messages(ResourceBundle.getBundle(BUNDLE, language.getLocale(), control)));
        }
        return all;
    }

    /** The texts of a language. */
    public static Messages of(Language language) {
        Messages messages = ALL.get(language);
        if (messages == null) throw new IllegalStateException("no texts in " + language);
        return messages;
    }

    /** A text with its arguments at {@code {0}}, {@code {1}} and so on. */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
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
