package jp.madoguchi.forms.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One text in Japanese and, where the author gives it, in easy Japanese and English.
 *
 * @param ja Japanese; never missing
 * @param jaEasy easy Japanese, or null: then Japanese is shown
 * @param en English, or null: then Japanese is shown
 */
public record LocalizedText(String ja, @Nullable String jaEasy, @Nullable String en) {

    /** A text without content, for hints that a definition leaves out. */
    public static final LocalizedText EMPTY = new LocalizedText("", null, null);

    /** A text that reads the same in every language. */
    public static LocalizedText of(String ja) {
        return new LocalizedText(ja, null, null);
    }

    /** The text for a locale, Japanese where that language is missing. */
    public String in(Locale locale) {
        return in(Language.of(locale));
    }

    /** The text in a language, Japanese where that language is missing. */
    public String in(Language language) {
        String text =
                switch (language) {
                    case JA -> ja;
                    case JA_EASY -> jaEasy;
                    case EN -> en;
                };
        return text == null ? ja : text;
    }

    /** Whether the author wrote this language down. */
    public boolean has(Language language) {
        return switch (language) {
            case JA -> true;
            case JA_EASY -> jaEasy != null;
            case EN -> en != null;
        };
    }

    /** The languages the author wrote down. */
    public Set<Language> languages() {
        EnumSet<Language> written = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
            if (has(language)) {
                written.add(language);
            }
        }
        return written;
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return ja.isEmpty();
    }
}
