package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Built-in functions on numbers (DMN 1.5, clause 10.3.4.5). */
final class NumberFunctions {

    static final List<Builtin> ALL = List.of(
            Builtin.of("decimal(n: number, scale: number)", Type.NUMBER, (a, b) -> round(a, RoundingMode.HALF_EVEN, b)),
            Builtin.of("floor(n: number, scale?: number)", Type.NUMBER, (a, b) -> round(a, RoundingMode.FLOOR, b)),
            Builtin.of("ceiling(n: number, scale?: number)", Type.NUMBER, (a, b) -> round(a, RoundingMode.CEILING, b)),
            Builtin.of("round up(n: number, scale?: number)", Type.NUMBER, (a, b) -> round(a, RoundingMode.UP, b)),
            Builtin.of("round down(n: number, scale?: number)", Type.NUMBER, (a, b) -> round(a, RoundingMode.DOWN, b)),
            Builtin.of(
                    "round half up(n: number, scale?: number)",
                    Type.NUMBER,
                    (a, b) -> round(a, RoundingMode.HALF_UP, b)),
            Builtin.of(
                    "round half down(n: number, scale?: number)",
                    Type.NUMBER,
                    (a, b) -> round(a, RoundingMode.HALF_DOWN, b)),
            Builtin.of("abs(n: number)", Type.NUMBER, (a, b) -> number(a[0]).abs()),
            Builtin.of("abs(n: any)", types -> types.get(0), (a, b) -> absolute(a[0])),
            Builtin.of(
                    "modulo(dividend: number, divisor: number)",
                    Type.NUMBER,
                    (a, b) -> modulo(number(a[0]), number(a[1]), b)),
            Builtin.of("sqrt(number: number)", Type.NUMBER, (a, b) -> {
                b.spend(50);
                return number(a[0]).signum() < 0 ? null : number(a[0]).sqrt(Values.DECIMAL);
            }),
            Builtin.of(
                    "log(number: number)",
                    Type.NUMBER,
                    (a, b) -> number(a[0]).signum() <= 0
                            ? null
                            : finite(Math.log(number(a[0]).doubleValue()))),
            Builtin.of(
                    "exp(number: number)",
                    Type.NUMBER,
                    (a, b) -> finite(Math.exp(number(a[0]).doubleValue()))),
            Builtin.of("odd(number: number)", Type.BOOLEAN, (a, b) -> isMultipleOfTwo(number(a[0]), 1)),
            Builtin.of("even(number: number)", Type.BOOLEAN, (a, b) -> isMultipleOfTwo(number(a[0]), 0)));

    private NumberFunctions() {}

    static BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    /** Rounded to a scale, and never to more digits than a number has (decimal128). */
    private static @Nullable BigDecimal round(@Nullable Object[] arguments, RoundingMode mode, Budget budget) {
        @Nullable
        Integer scale =
                arguments.length < 2 || arguments[1] == null ? Integer.valueOf(0) : Values.integer(arguments[1]);
        if (scale == null || scale < -6111 || scale > 6176) {
            return null;
        }
        BigDecimal number = number(arguments[0]);
        if (number.scale() <= scale) {
            return Values.bounded(number);
        }
        budget.spend(Math.max(0, number.precision() - number.scale() + scale) / 64);
        return Values.bounded(number.setScale(scale, mode).round(Values.DECIMAL));
    }

    private static @Nullable Object absolute(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return duration.abs();
        } else if (value instanceof Period period) {
            return Temporals.months(Math.abs(period.toTotalMonths()));
        }
        return value instanceof BigDecimal number ? number.abs() : null;
    }

    private static @Nullable BigDecimal modulo(BigDecimal dividend, BigDecimal divisor, Budget budget) {
        if (divisor.signum() == 0) {
            return null;
        }
        long digits = Math.abs((long) dividend.precision() - dividend.scale() - divisor.precision() + divisor.scale())
                + Math.abs((long) dividend.scale() - divisor.scale());
        budget.spend(digits * digits / 1_000);
        BigDecimal quotient = dividend.divide(divisor, 0, RoundingMode.FLOOR);
        return Values.bounded(dividend.subtract(quotient.multiply(divisor)).round(Values.DECIMAL));
    }

    private static @Nullable BigDecimal finite(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    private static @Nullable Boolean isMultipleOfTwo(BigDecimal number, int rest) {
        if (number.precision() - number.scale() > 40) {
            return rest == 0;
        }
        return number.scale() < 100
                && number.stripTrailingZeros().scale() <= 0
                && number.toBigInteger().testBit(0) == (rest == 1);
    }
}
