package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.LocalizedText;

/** Where settings are read from: one field of a definition. What is wrong is noted at its line, and reading goes on. */
public interface SettingSource {

    /** Whether a key is set. */
    boolean has(String key);

    /** A single value as text, if set. */
    Optional<String> optionalText(String key);

    /** A whole number within limits. */
    long whole(String key, long least, long most, long otherwise);

    /** A number, if set. */
    Optional<BigDecimal> number(String key);

    /** A date, if set. */
    Optional<LocalDate> date(String key);

    /** True or false. */
    boolean flag(String key, boolean otherwise);

    /** A text for people, if set. */
    Optional<LocalizedText> optionalLocalized(String key);

    /** A list of single values; empty if not set. */
    List<String> texts(String key);

    /** A regular expression, if set. */
    Optional<Pattern> pattern(String key);

    /** A list of {@code value}, {@code label} and {@code hint}; empty if not set. */
    List<Option> options(String key);

    /** The code list the field chooses from: its own {@code options}, or a file that {@code codes} names. */
    List<Option> codeList();

    /** What the procedure says of itself. */
    ProcedureFacts procedure();

    /** Notes an error at a key, or at the field if the key is not set. */
    void error(String key, String message);
}
