package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a definition sets for one field beside its type. Which of these a type reads is told by
 * {@link FieldType#settingNames()}; the others keep their defaults.
 *
 * @param minLength least graphemes
 * @param maxLength most graphemes; 0 means the type's own limit
 * @param pattern what the whole text must match
 * @param patternMessage what to say if it does not; empty for the general message
 * @param min least number ({@code BigDecimal}) or first date ({@code LocalDate}) allowed
 * @param max largest number or last date allowed
 * @param decimals most digits after the decimal point
 * @param unit shown after a number
 * @param options code list to choose from
 * @param minItems least rows, files or choices
 * @param maxItems most rows, files or choices; 0 means the type's own limit
 * @param accept media types of files
 * @param maxBytes most bytes of one file
 * @param text what a heading or a declaration says
 */
public record FieldSettings(
        int minLength,
        int maxLength,
        Optional<Pattern> pattern,
        LocalizedText patternMessage,
        @Nullable Object min,
        @Nullable Object max,
        int decimals,
        LocalizedText unit,
        List<Option> options,
        int minItems,
        int maxItems,
        List<String> accept,
        long maxBytes,
        LocalizedText text) {

    /** Largest file if a definition says nothing: 10 MB. */
    public static final long DEFAULT_MAX_BYTES = 10_000_000;

    /** Nothing set. */
    public static final FieldSettings NONE = new FieldSettings(
            0,
            0,
            Optional.empty(),
            LocalizedText.EMPTY,
            null,
            null,
            0,
            LocalizedText.EMPTY,
            List.of(),
            0,
            0,
            List.of("application/pdf", "image/jpeg", "image/png"),
            DEFAULT_MAX_BYTES,
            LocalizedText.EMPTY);

    /** Copies lists. */
    public FieldSettings {
        options = OptionList.of(options);
        accept = List.copyOf(accept);
    }

    /** These settings with limits on the length. */
    public FieldSettings withLength(int least, int most) {
        return new FieldSettings(
                least,
                most,
                pattern,
                patternMessage,
                min,
                max,
                decimals,
                unit,
                options,
                minItems,
                maxItems,
                accept,
                maxBytes,
                text);
    }

    /** These settings with limits on a number. */
    public FieldSettings withRange(@Nullable BigDecimal least, @Nullable BigDecimal most, int mostDecimals) {
        return new FieldSettings(
                minLength,
                maxLength,
                pattern,
                patternMessage,
                least,
                most,
                mostDecimals,
                unit,
                options,
                minItems,
                maxItems,
                accept,
                maxBytes,
                text);
    }

    /** These settings with a code list. */
    public FieldSettings withOptions(List<Option> list) {
        return new FieldSettings(
                minLength,
                maxLength,
                pattern,
                patternMessage,
                min,
                max,
                decimals,
                unit,
                list,
                minItems,
                maxItems,
                accept,
                maxBytes,
                text);
    }

    /** The option with a value. */
    public Optional<Option> option(String value) {
        return Optional.ofNullable(((OptionList) options).find(value));
    }

    /** Whether the code list has a value. */
    boolean hasOption(String value) {
        return ((OptionList) options).find(value) != null;
    }
}
