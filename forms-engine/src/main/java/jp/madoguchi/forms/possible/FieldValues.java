package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/** The values a field may have in expressions if its own limits are kept; null, while it is not answered. */
final class FieldValues {

    /** Longer code lists are taken for any text: nobody writes conditions about all of their values. */
    private static final int MAX_LISTED = 1000;

    private FieldValues() {}

    static Possible of(Field field) {
        Map<String, Object> settings = field.settings().told();
        Type type = field.type().feelType(field.settings());
        Possible limited =
                switch (type.kind()) {
                    case STRING -> texts(field);
                    case NUMBER -> Possible.ofNumbers(numbers(settings));
                    case DATE -> Possible.ofDates(between(day(settings.get("min")), day(settings.get("max"))));
                    default -> Possible.ofType(type);
                };
        return limited.withNull();
    }

    private static Possible texts(Field field) {
        int options = field.options().size();
        return Possible.ofTexts(
                options == 0 || options > MAX_LISTED
                        ? Texts.ALL
                        : Texts.of(field.options().stream()
                                .map(option -> option.value())
                                .toList()));
    }

    private static Intervals numbers(Map<String, Object> settings) {
        Intervals limited = between(number(settings.get("min")), number(settings.get("max")));
        int decimals = settings.get("decimals") instanceof Integer digits ? digits : 0;
        return limited.onGrid(BigDecimal.ONE.movePointLeft(decimals));
    }

    private static Intervals between(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return Intervals.of(new Interval(low, low != null, high, high != null));
    }

    private static @Nullable BigDecimal number(@Nullable Object limit) {
        return limit instanceof BigDecimal number ? number : null;
    }

    private static @Nullable BigDecimal day(@Nullable Object limit) {
        return limit instanceof LocalDate date ? BigDecimal.valueOf(date.toEpochDay()) : null;
    }
}
