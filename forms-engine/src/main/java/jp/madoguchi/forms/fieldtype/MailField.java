package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.validation.Problem;

/** A mail address. */
final class MailField extends TextField {

    private static final Setting<Integer> MAX_LENGTH = TextField.MAX_LENGTH.orElse(254);
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cc}\\p{Z},;:<>\"()]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z0-9-]{2,63}");

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank()
                ? ParsedInput.BLANK
                : ParsedInput.of(Widths.narrow(typed).replace(" ", ""));
    }

    @Override
    Setting<Integer> maxLength() {
        return MAX_LENGTH;
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (!ADDRESS.matcher(text).matches()) {
            problems.accept(Problem.of("mail"));
        }
    }
}
