package jp.madoguchi.forms.fieldtype;

import java.util.List;

/**
 * What may be written for a setting.
 *
 * @param kind of value
 * @param least smallest whole number; 0 for other kinds
 * @param most largest whole number; 0 for other kinds
 * @param words the words to choose from; empty if any will do, and for other kinds
 */
public record SettingForm(Kind kind, long least, long most, List<String> words) {

    /** Kinds of value. */
    public enum Kind {
        /** A whole number within {@link SettingForm#least()} and {@link SettingForm#most()}. */
        WHOLE,
        /** A decimal number. */
        NUMBER,
        /** {@code 2026-04-01}. */
        DATE,
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of {@link SettingForm#words()}. */
        WORD,
        /** A list of {@link SettingForm#words()}. */
        WORDS,
        /** A text in ja, ja-easy and en, or in Japanese alone. */
        LOCALIZED,
        /** A regular expression. */
        PATTERN,
        /** A list of mappings with {@code value}, {@code label} and optional {@code hint}. */
        OPTIONS
    }

    /** Copies the words. */
    public SettingForm {
        words = List.copyOf(words);
    }

    /** A form without limits. */
    public static SettingForm of(Kind kind) {
        return new SettingForm(kind, 0, 0, List.of());
    }

    static SettingForm whole(long least, long most) {
        return new SettingForm(Kind.WHOLE, least, most, List.of());
    }

    static SettingForm words(Kind kind, List<String> words) {
        return new SettingForm(kind, 0, 0, words);
    }
}
