package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A number; width, thousands separators and spaces do not matter. */
class NumberField implements FieldType {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,20})?");

    @Override
    public String id() {
        return "number";
    }

    @Override
    public Set<String> settingNames() {
        return Set.of("min", "max", "decimals", "unit");
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.NUMBER;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        String plain = clean(typed).replace(",", "").replace("、", "").replace(" ", "");
        return PLAIN.matcher(plain).matches()
                ? ParsedInput.of(new BigDecimal(plain))
                : ParsedInput.notUnderstood(typed, Problem.of("number"));
    }

    String clean(String typed) {
        return Widths.narrow(typed);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return stored instanceof BigDecimal ? stored : null;
    }

    @Override
    public void check(Object stored, @Nullable Object feelValue, FieldSettings settings, Consumer<Problem> problems) {
        if (!(stored instanceof BigDecimal number)) {
            problems.accept(Problem.of("number"));
        } else if (settings.min() instanceof BigDecimal least && number.compareTo(least) < 0) {
            problems.accept(Problem.of("number-min", plain(least)));
        } else if (settings.max() instanceof BigDecimal most && number.compareTo(most) > 0) {
            problems.accept(Problem.of("number-max", plain(most)));
        } else if (number.scale() > settings.decimals()
                && number.stripTrailingZeros().scale() > settings.decimals()) {
            problems.accept(
                    settings.decimals() == 0
                            ? Problem.of("number-whole")
                            : Problem.of("number-decimals", settings.decimals()));
        }
    }

    private static String plain(BigDecimal number) {
        return grouped(number);
    }

    static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.####################", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return stored instanceof BigDecimal number ? AnswersWriter.plain(number) : String.valueOf(stored);
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof BigDecimal number)) {
            return String.valueOf(stored);
        }
        String unit = settings.unit().in(language);
        return grouped(number) + (unit.isEmpty() || language != Language.EN ? unit : " " + unit);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return "\u3000".repeat(8) + settings.unit().in(language);
    }
}
