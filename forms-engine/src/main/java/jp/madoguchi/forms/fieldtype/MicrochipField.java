package jp.madoguchi.forms.fieldtype;

import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;

/**
 * The number of an animal's microchip (ISO 11784): three digits for a country (Japan 392) or a maker (900–998), and a
 * national number of 38 bits in twelve digits.
 */
final class MicrochipField extends TextField {

    private static final int LENGTH = 15;
    private static final long LARGEST_NATIONAL = (1L << 38) - 1;

    @Override
    public String id() {
        return "microchip";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        String digits = Widths.digits(typed);
        return digits.length() == LENGTH && Widths.isDigits(digits)
                ? ParsedInput.of(digits)
                : ParsedInput.notUnderstood(typed, Problem.of("microchip"));
    }

    @Override
    void checkForm(String text, FieldSettings settings, Consumer<Problem> problems) {
        if (text.length() != LENGTH || !Widths.isDigits(text)) {
            problems.accept(Problem.of("microchip"));
            return;
        }
        int country = Integer.parseInt(text.substring(0, 3));
        boolean exists = country > 0 && country < 999 && Long.parseLong(text.substring(3)) <= LARGEST_NATIONAL;
        if (!exists) {
            problems.accept(Problem.of("microchip-impossible"));
        }
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.digits(LENGTH);
    }
}
