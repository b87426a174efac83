package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * One thing that a definition may set for a field, declared by the field's type ({@link FieldType#settings()}): its name,
 * its form, and what holds if nothing is set.
 *
 * @param <T> its value, immutable; {@code Optional} where a definition may leave it open
 */
public final class Setting<T> {

    private final String name;
    private final SettingForm form;
    private final T otherwise;
    private final Reading<T> reading;
    private final Setting<T> root;

    private Setting(String name, SettingForm form, T otherwise, Reading<T> reading) {
        this.name = name;
        this.form = form;
        this.otherwise = otherwise;
        this.reading = reading;
        this.root = this;
    }

    private Setting(Setting<T> other, T otherwise) {
        this.name = other.name;
        this.form = other.form;
        this.otherwise = otherwise;
        this.reading = other.reading;
        this.root = other.root;
    }

    /** How a value is read from a definition; what is wrong is told to the source, and the default is taken. */
    @FunctionalInterface
    public interface Reading<T> {
        /** The value under a name. */
        T read(SettingSource source, String name, T otherwise);
    }

    /** A setting of a form of its own. */
    public static <T> Setting<T> of(String name, SettingForm form, T otherwise, Reading<T> reading) {
        return new Setting<>(name, form, otherwise, reading);
    }

    /** A whole number from {@code least} to {@code most}. */
    public static Setting<Integer> whole(String name, int least, int most, int otherwise) {
        return of(name, SettingForm.whole(least, most), otherwise, (source, key, standard) ->
                (int) source.whole(key, least, most, standard));
    }

    /** A number of bytes. */
    public static Setting<Long> bytes(String name, long most, long otherwise) {
        return of(
                name,
                SettingForm.whole(1, most),
                otherwise,
                (source, key, standard) -> source.whole(key, 1, most, standard));
    }

    /** A number, if set. */
    public static Setting<Optional<BigDecimal>> number(String name) {
        return of(
                name,
                SettingForm.of(SettingForm.Kind.NUMBER),
                Optional.empty(),
                (source, key, standard) -> source.number(key));
    }

    /** A date, if set. */
    public static Setting<Optional<LocalDate>> date(String name) {
        return of(
                name,
                SettingForm.of(SettingForm.Kind.DATE),
                Optional.empty(),
                (source, key, standard) -> source.date(key));
    }

    /** True or false. */
    public static Setting<Boolean> flag(String name, boolean otherwise) {
        return of(name, SettingForm.of(SettingForm.Kind.FLAG), otherwise, SettingSource::flag);
    }

    /** One of a few words. */
    public static Setting<String> oneOf(String name, List<String> words, String otherwise) {
        return of(name, SettingForm.words(SettingForm.Kind.WORD, words), otherwise, (source, key, standard) -> {
            String word = source.optionalText(key).orElse(standard);
            if (!words.contains(word) && source.has(key)) {
                source.error(key, "'" + key + "' must be one of " + words);
                return standard;
            }
            return word;
        });
    }

    /** Any of a few words; of any words, if the list is empty. */
    public static Setting<List<String>> words(String name, List<String> words, List<String> otherwise) {
        return of(name, SettingForm.words(SettingForm.Kind.WORDS, words), otherwise, (source, key, standard) -> {
            List<String> set = List.copyOf(source.texts(key));
            for (String word : set) {
                if (!words.isEmpty() && !words.contains(word)) {
                    source.error(key, "'" + word + "' is none of " + words);
                }
            }
            return set.isEmpty() ? standard : set;
        });
    }

    /** A text for people; empty if not set. */
    public static Setting<LocalizedText> localized(String name) {
        return of(
                name,
                SettingForm.of(SettingForm.Kind.LOCALIZED),
                LocalizedText.EMPTY,
                (source, key, standard) -> source.optionalLocalized(key).orElse(standard));
    }

    /** A regular expression, if set. */
    public static Setting<Optional<Pattern>> pattern(String name) {
        return of(
                name,
                SettingForm.of(SettingForm.Kind.PATTERN),
                Optional.empty(),
                (source, key, standard) -> source.pattern(key));
    }

    /** The same setting with another default, for a type whose own limit differs. */
    public Setting<T> orElse(T standard) {
        return new Setting<>(this, standard);
    }

    /** The key in {@code form.yaml}. */
    public String name() {
        return name;
    }

    /** What may be written, for the JSON Schema and the documentation. */
    public SettingForm form() {
        return form;
    }

    /** What holds if nothing is set. */
    public T otherwise() {
        return otherwise;
    }

    boolean isSameAs(Setting<?> other) {
        return root == other.root;
    }

    T read(SettingSource source) {
        return reading.read(source, name, otherwise);
    }

    @Override
    public String toString() {
        return name;
    }
}
