package jp.madoguchi.forms.fieldtype;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** One line of text, such as a name; kept exactly as typed, never normalised. Length is counted in graphemes. */
class TextField implements FieldType {

    /** Most graphemes if a definition says nothing. */
    static final int DEFAULT_MAX_LENGTH = 200;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public Set<String> settingNames() {
        return Set.of("min-length", "max-length", "pattern", "pattern-message");
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
    public void check(Object stored, @Nullable Object feelValue, FieldSettings settings, Consumer<Problem> problems) {
        if (!(stored instanceof String text)) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        TextScan scan = TextScan.of(text, takesLines());
        int most = settings.maxLength() == 0 ? defaultMaxLength() : settings.maxLength();
        if (scan.forbidden() != TextScan.NONE) {
            problems.accept(Problem.of("forbidden-character", scan.forbiddenName()));
        } else if (scan.graphemes() > most) {
            problems.accept(Problem.of("too-long", most, scan.graphemes()));
        } else if (scan.graphemes() < settings.minLength()) {
            problems.accept(Problem.of("too-short", settings.minLength()));
        } else {
            checkForm(text, settings, problems);
        }
    }

    /** Checks what is special about the text once its length and characters are right. */
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        checkPattern(text, settings, problems);
    }

    static void checkPattern(String text, FieldSettings settings, Consumer<Problem> problems) {
        Pattern pattern = settings.pattern().orElse(null);
        if (pattern != null && !LimitedText.matches(pattern, text)) {
            problems.accept(
                    settings.patternMessage().isEmpty()
                            ? Problem.of("pattern")
                            : Problem.of("pattern-message", settings.patternMessage()));
        }
    }

    boolean takesLines() {
        return false;
    }

    int defaultMaxLength() {
        return DEFAULT_MAX_LENGTH;
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        return stored instanceof String text ? text : String.valueOf(stored);
    }
}
