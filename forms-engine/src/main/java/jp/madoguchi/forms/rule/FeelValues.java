package jp.madoguchi.forms.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Equality and order of FEEL values, for those who have them without an expression. */
public final class FeelValues {

    private FeelValues() {}

    /** Whether two values are equal as {@code =} has it; values of different kinds are not. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        return Values.same(left, right, new Budget(LocalDate.EPOCH));
    }

    /** Negative, zero or positive; null if the two have no order. */
    public static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        return Values.compare(left, right);
    }
}
