package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/**
 * A set of FEEL values.
 *
 * @param nothing whether null is one of them
 * @param yes whether true is
 * @param no whether false is
 * @param texts the texts
 * @param numbers the numbers
 * @param dates the dates, as days since 1970-01-01
 * @param others whether every value of other kinds (lists, contexts, times, durations) is
 */
public record Possible(
        boolean nothing, boolean yes, boolean no, Texts texts, Intervals numbers, Intervals dates, boolean others) {

    private static final BigDecimal ONE_DAY = BigDecimal.ONE;
    private static final Intervals EVERY_DAY = Intervals.ALL.onGrid(ONE_DAY);

    /** No value. */
    public static final Possible NONE =
            new Possible(false, false, false, Texts.NONE, Intervals.NONE, Intervals.NONE, false);

    /** Every value. */
    public static final Possible ALL = new Possible(true, true, true, Texts.ALL, Intervals.ALL, EVERY_DAY, true);

    static final Possible NULL = NONE.withNull();
    /** True alone. */
    public static final Possible TRUE =
            new Possible(false, true, false, Texts.NONE, Intervals.NONE, Intervals.NONE, false);
    /** False alone. */
    public static final Possible FALSE =
            new Possible(false, false, true, Texts.NONE, Intervals.NONE, Intervals.NONE, false);

    static final Possible BOOLEAN = TRUE.union(FALSE);
    static final Possible NOT_NULL = NULL.complement();
    static final Possible NOT_TRUE = TRUE.complement();
    static final Possible NOT_FALSE = FALSE.complement();
    static final Possible OTHERS = new Possible(false, false, false, Texts.NONE, Intervals.NONE, Intervals.NONE, true);

    static Possible ofTexts(Texts texts) {
        return new Possible(false, false, false, texts, Intervals.NONE, Intervals.NONE, false);
    }

    static Possible ofNumbers(Intervals numbers) {
        return new Possible(false, false, false, Texts.NONE, numbers, Intervals.NONE, false);
    }

    static Possible ofDates(Intervals days) {
        Intervals onGrid = days.isOnGrid() ? days : days.onGrid(ONE_DAY);
        return new Possible(false, false, false, Texts.NONE, Intervals.NONE, onGrid, false);
    }

    /** Every value of a static type, null too. */
    static Possible ofType(Type type) {
        return (switch (type.kind()) {
                    case BOOLEAN -> BOOLEAN;
                    case STRING -> ofTexts(Texts.ALL);
                    case NUMBER -> ofNumbers(Intervals.ALL);
                    case DATE -> ofDates(Intervals.ALL);
                    case NULL -> NONE;
                    case ANY -> ALL;
                    default -> OTHERS;
                })
                .withNull();
    }

    /** The set of one value; of a kind that is not told apart, the set of all other kinds. */
    static Possible only(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Boolean flag) {
            return flag ? TRUE : FALSE;
        } else if (value instanceof String text) {
            return ofTexts(Texts.of(List.of(text)));
        } else if (value instanceof BigDecimal number) {
            return ofNumbers(Intervals.point(number));
        } else if (value instanceof LocalDate date) {
            return ofDates(Intervals.point(BigDecimal.valueOf(date.toEpochDay())));
        }
        return OTHERS;
    }

    /** This set, and null. */
    public Possible withNull() {
        return new Possible(true, yes, no, texts, numbers, dates, others);
    }

    /** The values that constant expressions have; every value if one of them is not constant. */
    public static Possible ofConstants(List<Condition> expressions) {
        Possible all = NONE;
        for (Condition expression : expressions) {
            Optional<Object> value = Constants.of(expression.ast());
            if (value.isEmpty() && !Constants.isNull(expression.ast())) {
                return ALL;
            }
            all = all.union(only(value.orElse(null)));
        }
        return all;
    }

    /** Whether there is no value in the set. */
    public boolean isEmpty() {
        return !nothing && !yes && !no && !others && texts.isEmpty() && numbers.isEmpty() && dates.isEmpty();
    }

    /** Whether a value is in the set. */
    public boolean contains(@Nullable Object value) {
        return !intersect(only(value)).isEmpty();
    }

    Possible intersect(Possible other) {
        return new Possible(
                nothing && other.nothing,
                yes && other.yes,
                no && other.no,
                texts.intersect(other.texts),
                numbers.intersect(other.numbers),
                dates.intersect(other.dates),
                others && other.others);
    }

    Possible union(Possible other) {
        return new Possible(
                nothing || other.nothing,
                yes || other.yes,
                no || other.no,
                texts.union(other.texts),
                numbers.union(other.numbers),
                dates.union(other.dates),
                others || other.others);
    }

    /** Every value that is not in the set. */
    public Possible complement() {
        return new Possible(
                !nothing,
                !yes,
                !no,
                texts.complement(),
                numbers.complement(),
                dates.complement().onGrid(ONE_DAY),
                !others);
    }

    /** Whether every value of the set is in the other. */
    boolean isWithin(Possible other) {
        return intersect(other.complement()).isEmpty();
    }

    /** The only value of the set; empty if there are more, or if it is of a kind that is not told apart. */
    Optional<Object> single() {
        List<Object> values = new ArrayList<>();
        if (nothing || others || texts.others() || texts.listed().size() > 1) {
            return Optional.empty();
        }
        if (yes) {
            values.add(true);
        }
        if (no) {
            values.add(false);
        }
        values.addAll(texts.listed());
        numbers.single().ifPresent(values::add);
        dates.single().ifPresent(day -> values.add(LocalDate.ofEpochDay(day.longValue())));
        boolean manyNumbers = !numbers.isEmpty() && numbers.single().isEmpty();
        boolean manyDates = !dates.isEmpty() && dates.single().isEmpty();
        return values.size() == 1 && !manyNumbers && !manyDates ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The values of the kinds that have values in the set; null stays out. */
    Possible kinds() {
        return new Possible(
                false,
                yes || no,
                yes || no,
                texts.isEmpty() ? Texts.NONE : Texts.ALL,
                numbers.isEmpty() ? Intervals.NONE : Intervals.ALL,
                dates.isEmpty() ? Intervals.NONE : EVERY_DAY,
                others);
    }

    /** The values that are smaller (or larger) than some value of this set, or equal to it. */
    Possible ordered(boolean smaller, boolean orEqual) {
        return new Possible(
                false,
                false,
                false,
                texts.isEmpty() ? Texts.NONE : Texts.ALL,
                smaller ? numbers.below(orEqual) : numbers.above(orEqual),
                (smaller ? dates.below(orEqual) : dates.above(orEqual)).onGrid(ONE_DAY),
                others);
    }
}
