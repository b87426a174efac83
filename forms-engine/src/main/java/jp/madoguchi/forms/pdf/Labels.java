package jp.madoguchi.forms.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import jp.madoguchi.forms.catalogue.ProcedureKind;
import jp.madoguchi.forms.text.DateWords;
import jp.madoguchi.forms.text.Language;

/** The printed words that come from no definition, in one language; {@code labels.<language>.properties}. */
final class Labels {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");
    private static final Map<Language, Labels> ALL = load();

    private final Language language;
    private final Properties texts;

    private Labels(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    static Labels in(Locale locale) {
        Labels labels = ALL.get(Language.of(locale));
        if (labels == null) throw new IllegalStateException("no labels for " + locale);
        return labels;
    }

    String get(String key, String... arguments) {
        String text = texts.getProperty(key);
        if (text == null) throw new IllegalArgumentException("no label " + key + " in " + language.id());
        for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", arguments[i]);
        return text;
    }

    /** What the person who files is called: 申請者, 請求者, 届出人. */
    String applicant(ProcedureKind kind) {
        return get("applicant." + kind.name().toLowerCase(Locale.ROOT));
    }

    Language language() {
        return language;
    }

    /** The BCP 47 tag of the text. */
    String tag() {
        return language == Language.EN ? "en" : "ja";
    }

    /** An instant on the offices' clocks: 令和8年4月1日 9時05分03秒. */
    String instant(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, OFFICE);
        String pattern = language == Language.EN ? "HH:mm:ss '(JST)'" : "H時mm分ss秒";
        return DateWords.of(local.toLocalDate(), language) + " "
                + local.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    private static Map<Language, Labels> load() {
        Map<Language, Labels> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "labels." + language.id() + ".properties";
            try (InputStream in = Labels.class.getResourceAsStream(name)) {
                if (in == null) throw new IllegalStateException(name + " is missing");
                Properties texts = new Properties();
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                all.put(language, new Labels(language, texts));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
