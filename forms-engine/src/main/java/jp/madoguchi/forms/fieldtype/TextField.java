package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** One line of text, such as a name; kept exactly as typed, never normalised. Length is counted in graphemes. */
class TextField implements FieldType {

    /** Least graphemes. */
    static final Setting<Integer> MIN_LENGTH = Setting.whole("min-length", 0, 10_000, 0);
    /** Most graphemes. */
    static final Setting<Integer> MAX_LENGTH = Setting.whole("max-length", 1, 100_000, 200);
    /** What must be found in the text. */
    static final Setting<Optional<Pattern>> PATTERN = Setting.pattern("pattern");
    /** What to say if it is not; empty for the general message. */
    static final Setting<LocalizedText> PATTERN_MESSAGE = Setting.localized("pattern-message");

    /** What is done about an Individual Number in free text: refused before it is stored, or asked to be removed. */
    static final Setting<String> INDIVIDUAL_NUMBER =
            Setting.oneOf("individual-number", List.of("refuse", "warn"), "warn");

    @Override
    public String id() {
        return "text";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MIN_LENGTH, maxLength(), PATTERN, PATTERN_MESSAGE, INDIVIDUAL_NUMBER);
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.STRING;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : ParsedInput.of(typed);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return stored instanceof String ? stored : null;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (!(stored instanceof String text)) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        TextScan scan = TextScan.of(text, takesLines());
        int most = settings.get(maxLength());
        if (scan.forbidden() != TextScan.NONE) {
            problems.accept(Problem.of("forbidden-character", scan.forbiddenName()));
        } else if (scan.graphemes() > most) {
            problems.accept(Problem.of("too-long", most, scan.graphemes()));
        } else if (scan.graphemes() < settings.get(MIN_LENGTH)) {
            problems.accept(Problem.of("too-short", settings.get(MIN_LENGTH)));
        } else {
            checkForm(text, settings, problems);
        }
    }

    @Override
    public boolean refusesToStore(Object value, FieldSettings settings) {
        return value instanceof String text
                && settings.get(INDIVIDUAL_NUMBER).equals("refuse")
                && IndividualNumber.within(text);
    }

    /** Checks what is special about the text once its length and characters are right. */
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        checkPattern(text, settings, problems);
        if (IndividualNumber.within(text)) {
            problems.accept(
                    settings.get(INDIVIDUAL_NUMBER).equals("refuse")
                            ? Problem.of("individual-number-refused")
                            : Problem.warning("individual-number-within"));
        }
    }

    static void checkPattern(String text, FieldSettings settings, Consumer<Problem> problems) {
        Pattern pattern = settings.get(PATTERN).orElse(null);
        if (pattern != null && !LimitedText.matches(pattern, text)) {
            problems.accept(
                    settings.get(PATTERN_MESSAGE).isEmpty()
                            ? Problem.of("pattern")
                            : Problem.of("pattern-message", settings.get(PATTERN_MESSAGE)));
        }
    }

    boolean takesLines() {
        return false;
    }

    /** Most graphemes, with the type's own default. */
    Setting<Integer> maxLength() {
        return MAX_LENGTH;
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return stored instanceof String text ? text : String.valueOf(stored);
    }
}
