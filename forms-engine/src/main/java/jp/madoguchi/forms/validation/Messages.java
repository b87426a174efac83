package jp.madoguchi.forms.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The words for problems in every language: what is missing, then what is impossible. Texts stand in
 * {@code messages.<language>.properties} beside this class; {@code {label}} is the field's label.
 */
public final class Messages {

    private static final Map<Language, Properties> TEXTS = load();

    private static final Set<String> MISSING = Set.of("required", "required-choice", "yes-no", "choice");
    private static final List<String> QUESTIONS = List.of("ですか", "ますか", "せんか", "ましたか", "でしたか", "ましょうか");

    private Messages() {}

    /** The message of a problem at a field with the given label. An unknown code is a bug and fails. */
    public static LocalizedText message(Problem problem, LocalizedText label) {
        return message(problem.code(), label, problem.arguments());
    }

    /** The message for a code; arguments that are {@link LocalizedText} are shown in each language. */
    public static LocalizedText message(String code, LocalizedText label, List<?> arguments) {
        return new LocalizedText(
                format(Language.JA, code, label, arguments),
                format(Language.JA_EASY, code, label, arguments),
                format(Language.EN, code, label, arguments));
    }

    /** The message for a code that needs no label. */
    public static LocalizedText message(String code, Object... arguments) {
        return message(code, LocalizedText.EMPTY, Arrays.asList(arguments));
    }

    /** Whether a code is one of the product's own, which no definition may take for its rules. */
    public static boolean isBuiltIn(String code) {
        return texts(Language.JA).containsKey(code);
    }

    private static String format(Language language, String code, LocalizedText label, List<?> arguments) {
        boolean question = isQuestion(label.in(language));
        String pattern = pattern(language, question && MISSING.contains(code) ? "required-question" : code);
        StringBuilder out = new StringBuilder(pattern.length() + 24);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(pattern, at, open)
                    .append(placeholder(pattern.substring(open + 1, close), language, label, arguments));
            at = close + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    private static String placeholder(String name, Language language, LocalizedText label, List<?> arguments) {
        if (name.equals("label")) {
            String text = label.in(language);
            return !isQuestion(text) ? text : language == Language.EN ? "“" + text + "”" : "「" + text + "」";
        }
        Object argument = arguments.get(Integer.parseInt(name));
        return argument instanceof LocalizedText text ? text.in(language) : String.valueOf(argument);
    }

    /** Whether a label asks in a whole sentence: it is answered, not chosen or entered, and stands in quotation marks. */
    private static boolean isQuestion(String label) {
        if (label.endsWith("？") || label.endsWith("?")) {
            return true;
        }
        return label.endsWith("か") && QUESTIONS.stream().anyMatch(label::endsWith);
    }

    private static String pattern(Language language, String code) {
        @Nullable String text = texts(language).getProperty(code);
        if (text == null) {
            throw new IllegalArgumentException("no message for " + code + " in " + language.id());
        }
        return text;
    }

    private static Properties texts(Language language) {
        Properties texts = TEXTS.get(language);
        if (texts == null) {
            throw new IllegalStateException("no messages in " + language.id());
        }
        return texts;
    }

    /** Every code that has a message in a language. */
    static Set<String> codes(Language language) {
        return texts(language).stringPropertyNames();
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> loaded = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "messages." + language.id() + ".properties";
            try (InputStream in = Messages.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing");
                }
                Properties texts = new Properties();
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                loaded.put(language, texts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return loaded;
    }
}
