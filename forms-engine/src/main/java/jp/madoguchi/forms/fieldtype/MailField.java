package jp.madoguchi.forms.fieldtype;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.validation.Problem;

/** A mail address. */
final class MailField extends TextField {

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s,;<>\"()]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z0-9-]{2,63}");

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public Set<String> settingNames() {
        return Set.of();
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank()
                ? ParsedInput.BLANK
                : ParsedInput.of(Widths.narrow(typed).replace(" ", ""));
    }

    @Override
    int defaultMaxLength() {
        return 254;
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (!ADDRESS.matcher(text).matches()) {
            problems.accept(Problem.of("mail"));
        }
    }
}
