package jp.madoguchi.signature.words;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences by message key, from the bundle {@code jp.madoguchi.signature.words.Reasons}. Japanese is the base;
 * {@code en} is English; {@code ja-easy} (as a script or variant subtag) is easy Japanese.
 */
public final class ReasonWords {
    private static final String BUNDLE = "jp.madoguchi.signature.words.Reasons";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ReasonWords() {}

    /** The sentence of a key; a key without a sentence is a bug and fails. */
    public static String of(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    /** The same for people who check what others signed; where signers are told what to do, they read another sentence. */
    public static String toVerifier(String key, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        String own = "verifier." + key;
        return bundle.getString(bundle.containsKey(own) ? own : key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, plain(locale), ReasonWords.class.getClassLoader(), NO_FALLBACK);
    }

    private static Locale plain(Locale locale) {
        if (!locale.getLanguage().equals("ja")) return Locale.forLanguageTag(locale.getLanguage());
        boolean easy = locale.toLanguageTag().toLowerCase(Locale.ROOT).contains("easy");
        return easy ? new Locale("ja", "JP", "EASY") : Locale.ROOT;
    }
}
