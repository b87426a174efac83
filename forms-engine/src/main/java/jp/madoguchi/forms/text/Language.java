package jp.madoguchi.forms.text;

import java.util.Locale;

/** The languages every text of the product is written in. */
public enum Language {
    /** Japanese, the language of the law; every text exists in it. */
    JA("ja", Locale.JAPANESE),
    /** Easy Japanese (やさしい日本語). */
    JA_EASY("ja-easy", new Locale("ja", "JP", "EASY")),
    /** English. */
    EN("en", Locale.ENGLISH);

    private final String id;
    private final Locale locale;

    Language(String id, Locale locale) {
        this.id = id;
        this.locale = locale;
    }

    /** The key used in definition files: {@code ja}, {@code ja-easy}, {@code en}. */
    public String id() {
        return id;
    }

    /** A locale that {@link #of(Locale)} maps back to this language. */
    public Locale locale() {
        return locale;
    }

    /**
     * The language that serves a locale best. Easy Japanese is Japanese with the private use subtag {@code x-easy} or
     * the variant {@code EASY}; a language that the product does not speak is served in English.
     */
    public static Language of(Locale locale) {
        String language = locale.getLanguage();
        if (!language.isEmpty() && !language.equals("ja")) {
            return EN;
        }
        String privateUse = locale.getExtension(Locale.PRIVATE_USE_EXTENSION);
        boolean easy = locale.getVariant().equalsIgnoreCase("EASY")
                || (privateUse != null && privateUse.toLowerCase(Locale.ROOT).contains("easy"));
        return easy ? JA_EASY : JA;
    }
}
