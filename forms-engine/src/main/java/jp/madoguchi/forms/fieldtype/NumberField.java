package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.answer.AnswersWriter;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A number; width, thousands separators and spaces do not matter. */
class NumberField implements FieldType {

    static final Setting<Optional<BigDecimal>> MIN = Setting.number("min");
    static final Setting<Optional<BigDecimal>> MAX = Setting.number("max");
    static final Setting<Integer> DECIMALS = Setting.whole("decimals", 0, 10, 0);

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,20})?");

    @Override
    public String id() {
        return "number";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MIN, MAX, DECIMALS, SharedSettings.UNIT);
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
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (!(stored instanceof BigDecimal number)) {
            problems.accept(Problem.of("number"));
        } else if (isBelow(number, settings.get(MIN))) {
            problems.accept(Problem.of("number-min", grouped(settings.get(MIN).get())));
        } else if (isAbove(number, settings.get(MAX))) {
            problems.accept(Problem.of("number-max", grouped(settings.get(MAX).get())));
        } else if (number.scale() > settings.get(DECIMALS)
                && number.stripTrailingZeros().scale() > settings.get(DECIMALS)) {
            problems.accept(
                    settings.get(DECIMALS) == 0
                            ? Problem.of("number-whole")
                            : Problem.of("number-decimals", settings.get(DECIMALS)));
        }
    }

    private static boolean isBelow(BigDecimal number, Optional<BigDecimal> least) {
        return least.isPresent() && number.compareTo(least.get()) < 0;
    }

    private static boolean isAbove(BigDecimal number, Optional<BigDecimal> most) {
        return most.isPresent() && number.compareTo(most.get()) > 0;
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
        String unit = settings.get(SharedSettings.UNIT).in(language);
        return grouped(number) + (unit.isEmpty() || language != Language.EN ? unit : " " + unit);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return "\u3000".repeat(8) + settings.get(SharedSettings.UNIT).in(language);
    }
}
