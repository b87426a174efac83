package jp.madoguchi.web.component;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the citizens' pages. Plain Japanese (やさしい日本語) is a language of its own. */
public enum Language {
    JA("ja", "ja", new Locale("ja", "JP"), "日本語"),
    JA_EASY("ja-easy", "ja", new Locale("ja", "JP", "EASY"), "やさしい日本語"),
    EN("en", "en", Locale.ENGLISH, "English");

    private final String tag;
    private final String html;
    private final Locale locale;
    private final String ownName;

    Language(String tag, String html, Locale locale, String ownName) {
        this.tag = tag;
        this.html = html;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of a tag. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }

    /** The first of the browser's preferences that we speak; Japanese if there is none. */
    public static Language ofPreferences(Iterable<Locale> preferences) {
        for (Locale each : preferences) {
            if (each.getLanguage().equals("ja")) return JA;
            if (each.getLanguage().equals("en")) return EN;
        }
        return JA;
    }

    /** The tag used in definitions, cookies and links: {@code ja}, {@code ja-easy} or {@code en}. */
    public String getTag() {
        return tag;
    }

    /** The value of HTML's {@code lang}. */
    public String getHtml() {
        return html;
    }

    /** The locale under which message bundles and definitions find it. */
    public Locale getLocale() {
        return locale;
    }

    /** Its name in itself. */
    public String getOwnName() {
        return ownName;
    }
}
